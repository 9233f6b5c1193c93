package receivables.sample;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * One customer of the bench with his ten open invoices, worked out from seed and number alone, so that a million of them need no memory.
 * Two customers in three have nothing overdue; the rest have one to four overdue invoices, most of them a few weeks late, some up to 400
 * days.
 */
final class BenchCustomer {

    static final int INVOICES = 10;

    /** One in so many customers is foreign. */
    private static final int FOREIGN_EVERY = 7;
    /** The reminder goes out so many days before the due date; what was due sooner has been reminded by the old system. */
    private static final int REMINDER_LEAD = 7;
    private static final int[] STAGE_DAYS = {0, 15, 30, 60, 90};
    private static final String[] STAGES = {"NOTICE", "LETTER_1", "LETTER_2", "LETTER_3", "LAWYER"};

    final int number;
    final String customerNo;
    final String currency;
    final int termsDays;
    final boolean foreign;
    /** Due dates as days after the night, soonest first. */
    final int[] dueInDays = new int[INVOICES];
    /** Amounts in minor units. */
    final long[] amounts = new long[INVOICES];
    /** How many of the first invoices the receipt of the first and of the second night pays; 0: no receipt. */
    final int paidFirstNight;
    final int paidSecondNight;

    private final long customers;
    private final LocalDate night;

    BenchCustomer(long seed, int number, int customers, LocalDate night) {
        Dice dice = Dice.of(seed, "bench-customer", number);
        this.number = number;
        this.customers = customers;
        this.night = night;
        this.customerNo = "C" + padded(number + 1, 6);
        this.foreign = number % FOREIGN_EVERY == FOREIGN_EVERY - 1;
        this.currency = foreign ? country().currency() : "CNY";
        this.termsDays = dice.chance(50) ? 60 : 90;
        int overdue = dice.below(3) == 0 ? dice.between(1, 4) : 0;
        for (int index = 0; index < INVOICES; index++) {
            dueInDays[index] = index < overdue ? -daysLate(dice) : dice.between(1, 60);
            amounts[index] = dice.between(foreign ? 20_000L : 100_000L, foreign ? 3_000_000L : 20_000_000L);
        }
        Arrays.sort(dueInDays);
        this.paidFirstNight = dice.chance(25) ? dice.between(1, 4) : 0;
        this.paidSecondNight = dice.chance(10) ? dice.between(1, 3) : 0;
    }

    Places.Country country() {
        return Places.COUNTRIES.get(number / FOREIGN_EVERY % Places.COUNTRIES.size());
    }

    String name() {
        return foreign
                ? CompanyNames.foreign(country(), (long) number / FOREIGN_EVERY)
                : CompanyNames.chinese(number - number / FOREIGN_EVERY);
    }

    Places.Address address(Dice dice) {
        return foreign
                ? Places.address(country(), dice.pick(country().towns()), dice)
                : Places.address(CompanyNames.benchDistrict(number - number / FOREIGN_EVERY), dice);
    }

    LocalDate dueDate(int invoice) {
        return night.plusDays(dueInDays[invoice]);
    }

    LocalDate documentDate(int invoice) {
        return dueDate(invoice).minusDays(termsDays);
    }

    /** {@code INV-2026-0004711}: numbers of one customer lie far apart, as in a real ledger. */
    String documentNo(int invoice) {
        return "INV-" + documentDate(invoice).getYear() + "-" + digits(invoice);
    }

    /** The number without its prefix, as many payers write it. */
    String digits(int invoice) {
        return padded(invoice * customers + number + 1, 7);
    }

    /** What the old system had last mailed for the invoice; empty: nothing. */
    String openingStage(int invoice) {
        int late = -dueInDays[invoice];
        if (late < -REMINDER_LEAD) {
            return "";
        }
        String stage = "REMINDER";
        for (int index = 0; index < STAGES.length; index++) {
            stage = late > STAGE_DAYS[index] ? STAGES[index] : stage;
        }
        return stage;
    }

    /** The day that stage was mailed; null where there was none. */
    LocalDate openingMailedOn(int invoice) {
        String stage = openingStage(invoice);
        int late = -dueInDays[invoice];
        if (stage.isEmpty()) {
            return null;
        }
        int after = -REMINDER_LEAD;
        for (int index = 0; index < STAGES.length; index++) {
            after = late > STAGE_DAYS[index] ? STAGE_DAYS[index] + 1 : after;
        }
        return dueDate(invoice).plusDays(after).isAfter(night) ? night : dueDate(invoice).plusDays(after);
    }

    static String padded(long number, int width) {
        String digits = Long.toString(number);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }

    private static int daysLate(Dice dice) {
        int kind = dice.below(100);
        return kind < 70 ? dice.between(1, 40) : kind < 92 ? dice.between(41, 120) : dice.between(121, 400);
    }
}
