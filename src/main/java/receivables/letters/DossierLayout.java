package receivables.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.Dossier;
import receivables.ledger.Language;
import receivables.letters.draw.Density;
import receivables.letters.draw.Flow;
import receivables.letters.draw.Ink;
import receivables.letters.draw.Label;
import receivables.letters.draw.LineBreaker;
import receivables.letters.draw.Notation;
import receivables.letters.draw.PackForms;
import receivables.letters.draw.Placed;
import receivables.letters.draw.PrintableText;
import receivables.letters.draw.Sharing;
import receivables.letters.draw.Sheet;
import receivables.letters.draw.Style;
import receivables.letters.draw.TextBlock;
import receivables.money.Money;

/**
 * Lays out a dossier on numbered pages: for the court, or for the law firm with what it is asked to do. Parties and sums come first, then
 * the tables in the order in which a court reads them. It is for a lawyer and a judge, so nothing is left away.
 */
final class DossierLayout {

    private static final float LEFT = Sheet.mm(20);
    private static final float WIDTH = Sheet.RIGHT - LEFT;
    private static final float TOP = Sheet.mm(20);

    private final Dossier dossier;
    private final Language language;
    private final Company company;
    private final Map<Label, String> labels;
    private final Notation notation;

    DossierLayout(Dossier dossier, Language language, Company company, Map<Label, String> labels) {
        this.dossier = dossier;
        this.language = language;
        this.company = company;
        this.labels = labels;
        this.notation = Notation.of(language);
    }

    /** What is drawn on each page. */
    List<BiConsumer<Ink, PackForms>> pages() {
        DossierTables tables = new DossierTables(dossier, language, labels, WIDTH);
        boolean instructs = dossier.instruction() != null;
        String title = labels.get(instructs ? Label.INSTRUCTION_TITLE : Label.DOSSIER_TITLE)
                .replace("{customer}", PrintableText.of(dossier.customer().name()));
        Style subject = language == Language.ZH ? Style.SUBJECT_ZH : Style.SUBJECT_EN;
        Flow flow = new Flow(TOP, Sheet.LAST_LINE, 16);
        flow.add(new TextBlock(LineBreaker.lines(title, WIDTH, subject::width), subject, 22, WIDTH, 0, Sharing.NONE, false));
        say(flow, labels.get(Label.DATE) + " " + notation.longDate(dossier.businessDate()));
        if (instructs) {
            instruct(flow);
        }
        section(flow, Label.DOSSIER_PARTIES);
        say(flow, labels.get(Label.CREDITOR) + ": " + creditor());
        say(flow, labels.get(Label.DEBTOR) + ": " + debtor());
        section(flow, Label.DOSSIER_SUMS);
        tables.currencies().forEach(currency -> say(flow, sum(currency)));
        tables.all().forEach(flow::add);
        List<BiConsumer<Ink, PackForms>> pages = new ArrayList<>();
        for (int index = 0; index < flow.pages().size(); index++) {
            int page = index;
            pages.add((ink, forms) -> draw(ink, forms, flow.pages().get(page), page + 1, flow.pages().size()));
        }
        return pages;
    }

    private void draw(Ink ink, PackForms forms, List<Placed> blocks, int page, int pages) {
        for (Placed placed : blocks) {
            placed.block().draw(ink, forms, LEFT, placed.top());
        }
        ink.text(LEFT, Sheet.FOOTER, company.name().in(language) + " · " + dossier.customer().customerNo(), Style.FOOTER);
        ink.textRight(Sheet.RIGHT, Sheet.FOOTER, labels.get(Label.PAGE_OF).replace("{page}", Integer.toString(page)).replace("{pages}",
                Integer.toString(pages)), Style.FOOTER);
    }

    private void instruct(Flow flow) {
        Dossier.Instruction instruction = dossier.instruction();
        Company.LawFirm firm = company.lawFirm();
        say(flow, labels.get(Label.INSTRUCTION_TO).replace("{firm}", firm.name().in(language))
                .replace("{lawyer}", firm.lawyer().in(language)));
        say(flow, labels.get(Label.INSTRUCTION_TEXT).replace("{company}", company.name().in(language))
                .replace("{letter}", instruction.letterNo()).replace("{customer}", PrintableText.of(dossier.customer().name()))
                .replace("{amount}", notation.withCurrency(instruction.payable()))
                .replace("{pay_by}", notation.longDate(instruction.payBy())));
        if (!firm.account().isEmpty()) {
            say(flow, labels.get(Label.INSTRUCTION_FEES).replace("{account}", firm.account()));
        }
    }

    private String creditor() {
        return joined(Stream.of(company.name().in(language), company.address().in(language), company.postcode(),
                named(Label.TAX_NO, company.taxNo()), named(Label.OUR_CONTACT, company.contact().in(language)),
                named(Label.PHONE, company.phone()), named(Label.EMAIL, company.email())));
    }

    /** With what the customer file says of its registration. */
    private String debtor() {
        Customer customer = dossier.customer();
        return joined(Stream.of(customer.name(), customer.address1(), customer.address2(), customer.postcode(), customer.city(),
                customer.region(), customer.country(), named(Label.REGISTERED_NO, customer.registeredNo()),
                named(Label.OUR_CONTACT, customer.contact()), named(Label.PHONE, customer.phone()), named(Label.EMAIL, customer.email()),
                named(Label.CUSTOMER_NO, customer.customerNo())));
    }

    private String named(Label label, String value) {
        return PrintableText.of(value).isBlank() ? "" : labels.get(label) + " " + PrintableText.of(value);
    }

    private String joined(Stream<String> parts) {
        return parts.map(PrintableText::of).filter(part -> !part.isBlank()).collect(Collectors.joining(language == Language.ZH ? "，" : ", "));
    }

    private String sum(Currency currency) {
        Money principal = Money.zero(currency);
        Money interest = Money.zero(currency);
        for (Dossier.Claim claim : dossier.claims()) {
            if (claim.open().currency().equals(currency)) {
                principal = principal.plus(claim.open());
                interest = interest.plus(claim.interest());
            }
        }
        return labels.get(Label.DOSSIER_SUM).replace("{principal}", notation.withCurrency(principal))
                .replace("{interest}", notation.withCurrency(interest)).replace("{date}", notation.longDate(interestUntil(currency)))
                .replace("{total}", notation.withCurrency(principal.plus(interest)));
    }

    private LocalDate interestUntil(Currency currency) {
        return dossier.interest().stream().filter(one -> one.interest().currency().equals(currency)).map(Dossier.Interest::to)
                .max(Comparator.naturalOrder()).orElse(dossier.businessDate());
    }

    private void section(Flow flow, Label title) {
        flow.add(new TextBlock(List.of(labels.get(title)), Style.SECTION, 14, WIDTH, 10, Sharing.NONE, false));
    }

    private void say(Flow flow, String text) {
        flow.add(TextBlock.paragraph(text, language, WIDTH, Density.ROOMY, Sharing.NONE));
    }
}
