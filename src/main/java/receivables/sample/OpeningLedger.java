package receivables.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import receivables.ledger.BusinessCalendar;
import receivables.sample.CastOfCustomers.Part;
import receivables.sample.SampleCustomer.Habit;

/**
 * The first night's ledger: 3,500 documents of two years. What the old system already did stands in the opening columns: most older
 * documents are paid, overdue ones have had their letters.
 * Then the new documents of the later nights, 125 each: 4,000 in all.
 */
final class OpeningLedger {

    static final int OPENING_DOCUMENTS = 3_500;
    static final int NEW_DOCUMENTS = 125;
    private static final int OPENING_CREDIT_NOTES = 40;
    private static final int NEW_CREDIT_NOTES = 7;
    /** The oldest settled documents lie so many days back. */
    private static final int HISTORY_DAYS = 730;
    /** Items of the cast are at least so large (minor units) that no minimum holds their letters back. */
    private static final long CAST_LEAST_AMOUNT = 800_000L;

    private static final Comparator<SampleDocument> BY_DATE = Comparator.comparing((SampleDocument document) -> document.documentDate)
            .thenComparing(document -> document.customer.customerNo);

    private final LocalDate firstNight;
    private final BusinessCalendar calendar;
    private final List<SampleCustomer> customers;
    private final Dice dice;
    private final DocumentMaker maker;
    private final OldSystem oldSystem;
    private final Numbering numbering = new Numbering();

    OpeningLedger(long seed, LocalDate firstNight, BusinessCalendar calendar, List<SampleCustomer> customers) {
        this.firstNight = firstNight;
        this.calendar = calendar;
        this.customers = customers;
        this.dice = Dice.of(seed, "ledger");
        this.maker = new DocumentMaker(dice);
        this.oldSystem = new OldSystem(firstNight, calendar, dice);
    }

    /** The opening ledger in order of date, numbered. */
    List<SampleDocument> opening() {
        List<SampleCustomer> present = customers.subList(0, customers.size() - CustomerBook.JOIN_LATER);
        for (int place = 0; place < present.size(); place++) {
            SampleCustomer customer = present.get(place);
            if (CastOfCustomers.part(place) != null) {
                castMember(customer, CastOfCustomers.part(place), place);
            } else if (CastOfCustomers.reserved(place)) {
                storyMember(customer, place);
            } else {
                openDocuments(customer);
            }
        }
        creditNotes(present);
        int made = present.stream().mapToInt(customer -> customer.documents.size()).sum();
        for (; made < OPENING_DOCUMENTS; made++) {
            settledDocument(dice.pick(present));
        }
        List<SampleDocument> documents = new ArrayList<>();
        present.forEach(customer -> documents.addAll(customer.documents));
        return numbered(documents);
    }

    /** The documents of a later night. */
    List<SampleDocument> night(int number, LocalDate night) {
        List<SampleCustomer> present = number >= 3 ? customers : customers.subList(0, customers.size() - CustomerBook.JOIN_LATER);
        List<SampleDocument> documents = new ArrayList<>();
        if (number == 3) {
            for (SampleCustomer joined : customers.subList(customers.size() - CustomerBook.JOIN_LATER, customers.size())) {
                documents.add(maker.invoice(joined, night, night.plusDays(joined.termsDays)));
            }
        }
        while (documents.size() < NEW_DOCUMENTS - NEW_CREDIT_NOTES) {
            SampleCustomer customer = dice.pick(present);
            if (!customer.reserved && customer.status.equals("ACTIVE")) {
                SampleDocument document = maker.invoice(customer, night, night.plusDays(customer.termsDays));
                if (dice.chance(10)) {
                    maker.allowDiscount(document);
                }
                documents.add(document);
            }
        }
        while (documents.size() < NEW_DOCUMENTS) {
            SampleCustomer customer = dice.pick(present);
            List<SampleDocument> open = customer.openDebits();
            if (!customer.reserved && !open.isEmpty() && open.getLast().untouched() && !customer.hasCredit()) {
                documents.add(maker.creditNote(open.getLast(), night, dice.chance(60)));
            }
        }
        return numbered(documents);
    }

    private List<SampleDocument> numbered(List<SampleDocument> documents) {
        List<SampleDocument> sorted = new ArrayList<>(documents);
        sorted.sort(BY_DATE);
        sorted.forEach(document -> document.documentNo = numbering.next(document));
        return sorted;
    }

    private void castMember(SampleCustomer customer, Part part, int place) {
        customer.reserved = true;
        long amount = Math.max(customer.typicalAmount, CAST_LEAST_AMOUNT) + dice.below(100_000);
        LocalDate due = firstNight.minusDays(part.overdueDays() - (part.overdueDays() > 0 ? place % 2 : 0));
        SampleDocument main = maker.invoice(customer, due.minusDays(customer.termsDays), due, amount);
        main.openingStage = part.openingStage();
        main.openingMailedOn = part.openingStage().isEmpty() ? null : calendar.rollBack(firstNight.minusDays(part.mailedDaysAgo()));
        LocalDate later = firstNight.plusDays(dice.between(14, Math.min(28, customer.termsDays)));
        maker.invoice(customer, later.minusDays(customer.termsDays), later);
    }

    /** About these customers decisions are taken: one item some weeks late, one a few days, one not due. */
    private void storyMember(SampleCustomer customer, int place) {
        customer.reserved = true;
        for (int late : new int[] {dice.between(22, 40), dice.between(3, 9), -dice.between(14, 28)}) {
            LocalDate due = firstNight.minusDays(late);
            long amount = Math.max(customer.typicalAmount, CAST_LEAST_AMOUNT) + dice.below(90_000);
            oldSystem.lettersSent(maker.invoice(customer, due.minusDays(customer.termsDays), due, amount));
        }
        if (place == CastOfCustomers.RESIDUE) {
            SampleDocument oldest = customer.openDebits().getFirst();
            oldest.openingPaid = oldest.amount - CastOfCustomers.RESIDUE_AMOUNT;
            oldest.settle(oldest.openingPaid);
        }
    }

    private void openDocuments(SampleCustomer customer) {
        // who is silent neither pays nor buys any more
        customer.reserved = customer.habit == Habit.SILENT;
        int count = dice.between(6, 14);
        for (int made = 0; made < count; made++) {
            int late = daysLate(customer.habit);
            LocalDate documentDate = calendar.rollBack(firstNight.minusDays(Math.max(0, late + customer.termsDays)));
            LocalDate due = documentDate.plusDays(customer.termsDays);
            if (dice.chance(5)) {
                List<SampleDocument> deliveries = maker.deliveries(customer, documentDate, due, dice.between(3, 4));
                deliveries.forEach(oldSystem::lettersSent);
                continue;
            }
            SampleDocument document = maker.invoice(customer, documentDate, due);
            oldSystem.lettersSent(document);
            oldSystem.partPaid(document);
            if (documentDate.isAfter(firstNight.minusDays(24)) && document.untouched() && dice.chance(50)) {
                maker.allowDiscount(document);
            }
        }
        if (dice.chance(10)) {
            monthlyFees(customer);
        }
    }

    /** The same fee every month: equal amounts, which only a number can tell apart. */
    private void monthlyFees(SampleCustomer customer) {
        long fee = dice.between(20, 90) * 10_000L;
        for (int month = 0; month < 3; month++) {
            LocalDate documentDate = calendar.rollBack(firstNight.minusDays(customer.termsDays).plusDays(5 - 30L * month));
            oldSystem.lettersSent(maker.invoice(customer, documentDate, documentDate.plusDays(customer.termsDays), fee));
        }
    }

    private int daysLate(Habit habit) {
        return switch (habit) {
            case PROMPT -> dice.between(-45, 3);
            case REMINDED -> dice.between(-45, 15);
            case PRESSED -> dice.chance(50) ? dice.between(-30, 0) : dice.between(1, 75);
            case STUCK -> dice.chance(40) ? dice.between(-20, 20) : dice.between(21, 200);
            case SILENT -> dice.between(60, 600);
        };
    }

    private void creditNotes(List<SampleCustomer> present) {
        for (int made = 0; made < OPENING_CREDIT_NOTES;) {
            SampleCustomer customer = dice.pick(present);
            List<SampleDocument> open = customer.openDebits();
            if (!customer.reserved && !open.isEmpty() && open.getLast().untouched() && open.getLast().discountUntil == null
                    && !customer.hasCredit()) {
                LocalDate date = calendar.rollBack(firstNight.minusDays(dice.between(0, 5)));
                if (!date.isBefore(open.getLast().documentDate)) {
                    maker.creditNote(open.getLast(), date, dice.chance(50));
                    made++;
                }
            }
        }
    }

    private void settledDocument(SampleCustomer customer) {
        int age = dice.chance(55) ? dice.between(customer.termsDays + 10, 240) : dice.between(240, HISTORY_DAYS);
        LocalDate documentDate = calendar.rollBack(firstNight.minusDays(age));
        SampleDocument document = maker.invoice(customer, documentDate, documentDate.plusDays(customer.termsDays));
        document.openingPaid = document.amount;
        document.settle(document.amount);
        document.settledPlainlyOn = document.dueDate;
    }
}
