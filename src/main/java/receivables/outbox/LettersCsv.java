package receivables.outbox;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Iterator;
import receivables.account.NightTally;
import receivables.ledger.Language;
import receivables.ledger.Letter.Tone;
import receivables.ledger.Letter.Turn;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.money.Money;

/** Writes {@code letters.csv} once the packs are made and every letter's place in them is known. */
public final class LettersCsv {

    private LettersCsv() {
    }

    /**
     * @param turn null for papers that are no letter of the ladder
     * @param interest without the costs
     * @param pack the pack's file name below {@code packs/}; empty: printed in none
     * @param firstPage the pack's page on which the letter starts, from 1; 0: in no pack
     */
    public record Row(
            String letterNo, String customerNo, Language language, LetterKind kind, Turn turn, Tone tone, Currency currency, long demanded,
            long interest, long costs,
            LocalDate payBy, LetterStatus status, String reference, String pack, int firstPage, int pages) {

        public static Row of(Letter letter, String pack, int firstPage, int pages) {
            return new Row(letter.letterNo(), letter.customer().customerNo(), letter.customer().language(), letter.kind(), letter.turn(),
                    letter.tone(), letter.currency(), letter.demanded().minor(), letter.interest().minor() - letter.fees().minor(),
                    letter.fees().minor(), letter.payBy(), letter.status(), letter.reference(), pack, firstPage, pages);
        }

        Row withStatus(LetterStatus other) {
            return new Row(letterNo, customerNo, language, kind, turn, tone, currency, demanded, interest, costs, payBy, other, reference,
                    pack, firstPage, pages);
        }
    }

    /**
     * @param directory the folder to be published
     * @param rows in the file's order: by account, customer, letter number
     * @param tally counts every letter as it is published
     */
    public static void write(Path directory, Iterator<Row> rows, Held held, NightTally tally) {
        try (CsvFile csv = CsvFile.withHeader(directory, OutputFile.LETTERS)) {
            while (rows.hasNext()) {
                Row row = held.on(rows.next());
                tally.letter(row.kind(), row.status(), row.currency(), row.demanded());
                append(csv.lines(), row);
                csv.drainWhenLarge();
            }
        }
    }

    private static void append(CsvLines lines, Row row) {
        int decimals = Money.decimals(row.currency());
        lines.text(row.letterNo()).text(row.customerNo()).text(row.language().code())
                .code(row.turn() == null ? row.kind() : row.turn());
        if (row.turn() == null) {
            lines.empty();
        } else {
            lines.code(row.tone());
        }
        lines.code(row.kind()).text(row.currency().getCurrencyCode()).amount(row.demanded(), decimals).amount(row.interest(), decimals)
                .amount(row.costs(), decimals).amount(row.demanded() + row.interest() + row.costs(), decimals).date(row.payBy())
                .code(row.status())
                .text(row.reference()).text(row.pack());
        if (row.firstPage() == 0) {
            lines.empty().empty();
        } else {
            lines.number(row.firstPage()).number(row.pages());
        }
        lines.endLine();
    }
}
