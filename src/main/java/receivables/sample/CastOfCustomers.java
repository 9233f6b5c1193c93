package receivables.sample;

import java.util.List;
import receivables.sample.SampleCustomer.Habit;

/**
 * The first customers are a cast: each has a part to play, so that every stage, bucket and hold is seen in every sample company, whatever
 * the seed. The number is the place in the customer list; places with remainder 3 when divided by four are foreign.
 */
final class CastOfCustomers {

    /**
     * Places 0 to 47 play the ladder: four in a row per part, three of them Chinese, one foreign. An item has the given days past due in
     * the first night and is due for the next stage.
     *
     * @param overdueDays days past due in the first night; a later place of the same part is one night behind
     * @param openingStage what the old system last mailed; empty: nothing
     * @param mailedDaysAgo when that was
     */
    record Part(int overdueDays, String openingStage, int mailedDaysAgo) {
    }

    static final List<Part> LADDER = List.of(
            new Part(-8, "", 0), new Part(-1, "REMINDER", 7), new Part(15, "NOTICE", 15), new Part(31, "LETTER_1", 16),
            new Part(62, "LETTER_2", 30), new Part(95, "LETTER_3", 31), new Part(130, "LETTER_3", 40), new Part(240, "LAWYER", 120),
            new Part(400, "LAWYER", 270), new Part(735, "LAWYER", 600), new Part(370, "", 0), new Part(45, "LETTER_1", 14));

    private static final int PER_PART = 4;
    static final int LADDER_SIZE = LADDER.size() * PER_PART;

    static final int NO_DUNNING = LADDER_SIZE;
    static final int INSOLVENT = LADDER_SIZE + 2;
    static final int NO_ADDRESS = LADDER_SIZE + 4;
    static final int NO_GLYPH = LADDER_SIZE + 5;
    /** Customers about whom decisions are taken, in both languages. */
    static final int DECISIONS = LADDER_SIZE + 6;
    static final int DECISIONS_SIZE = 14;
    /** Is blocked, changes hands, and is sent goods before their invoices. */
    static final int CHANGES_HANDS = DECISIONS + 5;
    /** Owes a few fen on an old invoice, which are written off. */
    static final int RESIDUE = DECISIONS + 10;
    static final long RESIDUE_AMOUNT = 38;
    static final int SIZE = DECISIONS + DECISIONS_SIZE;
    /** Where the payer groups start, eight places each: parent and second subsidiary Chinese. */
    static final int GROUPS = 72;
    /** Customers who pay by bills and cheques, after the groups: three Chinese ones and a foreign one. */
    static final int PAPERS = 112;
    static final int PAPERS_SIZE = 4;

    /** Customers of companies taken over, whose documents keep their numbers: so many of each style but ours, in both languages. */
    static final int NUMBERS = 120;
    static final int OF_A_STYLE = 4;

    private CastOfCustomers() {
    }

    static Habit habit(int place) {
        return place < LADDER_SIZE ? Habit.SILENT : Habit.PRESSED;
    }

    /** The part of a place in the ladder; null for the others. */
    static Part part(int place) {
        return place < LADDER_SIZE ? LADDER.get(place / PER_PART) : null;
    }

    static boolean reserved(int place) {
        return place < SIZE || place >= PAPERS && place < PAPERS + PAPERS_SIZE;
    }
}
