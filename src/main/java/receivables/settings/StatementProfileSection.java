package receivables.settings;

import java.util.List;
import java.util.regex.Pattern;
import receivables.ledger.table.AmountForm;
import receivables.ledger.table.DateForm;
import receivables.ledger.table.StatementColumns;

/** Reads what a bank's profile says of its columns. */
record StatementProfileSection(Section section) {

    StatementColumns read() {
        Section payer = section.has("payer") ? section.section("payer") : null;
        boolean oneCell = payer != null && payer.has("column");
        List<String> name = payer == null ? List.of() : payer.oneOrMore(oneCell ? "column" : "name");
        List<String> account = payer == null || oneCell ? List.of() : payer.oneOrMore("account");
        Pattern pattern = oneCell ? TableProfileFiles.pattern(payer, "pattern") : null;
        if (payer != null) {
            payer.done();
        }
        boolean sepa = section.has("references")
                && section.value("references", "", text -> text.equals("sepa") ? text : null, Section.said("not_one_of",
                        List.of("sepa"))).equals("sepa");
        DateForm booked = TableProfileFiles.date(section, "booked");
        DateForm valued = section.has("valued") ? TableProfileFiles.date(section, "valued") : null;
        StatementColumns.Meanings meanings = new StatementColumns.Meanings(TableProfileFiles.values(section, "not_receipts"),
                TableProfileFiles.values(section, "returned"), TableProfileFiles.values(section, "pending"),
                TableProfileFiles.values(section, "opening"), TableProfileFiles.values(section, "closing"));
        return new StatementColumns(TableProfileFiles.told(section, "account"), TableProfileFiles.told(section, "currency"), booked,
                valued, amount(section.section("amount")), section.oneOrMore("balance"), name, account, pattern,
                section.oneOrMore("text"), section.oneOrMore("bank_reference"), section.oneOrMore("id"), sepa, meanings);
    }

    static AmountForm amount(Section amount) {
        boolean word = amount.has("absolute");
        boolean columns = amount.has("out") && !word;
        AmountForm.Kind kind = AmountForm.Kind.SIGNED;
        if (word) {
            kind = AmountForm.Kind.WORD;
        } else if (columns) {
            kind = AmountForm.Kind.TWO_COLUMNS;
        }
        String column = switch (kind) {
            case SIGNED -> amount.text("signed");
            case TWO_COLUMNS -> amount.text("in");
            case WORD -> amount.text("absolute");
        };
        AmountForm form = new AmountForm(kind, column, columns ? amount.text("out") : "", word ? amount.text("sign") : "",
                word ? amount.oneOrMore("in") : List.of(), word ? amount.oneOrMore("out") : List.of(), amount.oneOrMore("neither"),
                amount.has("out_below_zero") && amount.flag("out_below_zero"), amount.has("turned") && amount.flag("turned"));
        if (word && form.inWords().isEmpty() && form.outWords().isEmpty()) {
            amount.mistake("in", "missing_words");
        }
        amount.has("thousands");
        amount.has("decimal");
        amount.has("minus");
        amount.has("signs");
        amount.done();
        return form;
    }
}
