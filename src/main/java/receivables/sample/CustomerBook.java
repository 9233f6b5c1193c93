package receivables.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import receivables.sample.Places.Address;
import receivables.sample.Places.Country;
import receivables.sample.Places.District;
import receivables.sample.SampleCustomer.Contract;
import receivables.sample.SampleCustomer.Habit;

/**
 * The 300 customers: three in four Chinese, the others from more than twenty countries. Most pay on time or when reminded, some only when
 * pressed, a few not at all.
 * A handful have something special, so that every rule has its customer: groups, aliases, numbers of other systems, an insolvent one, one that must not be dunned,
 * one without an address, rare characters in the name.
 */
final class CustomerBook {

    static final int CUSTOMERS = 300;
    private static final int CHINESE = 225;
    /** The last two become customers only in the third night. */
    static final int JOIN_LATER = 2;

    private static final List<String> CONTRACT_NAMES = WordLists.list("contract-name");
    private static final List<String> CONTRACT_NAMES_EN = WordLists.list("contract-name-en");
    private static final List<Integer> TERMS = List.of(30, 30, 30, 45, 60, 60, 90);
    private static final List<String> RATES = List.of("", "", "", "18.25", "12", "8", "6.5");

    private final LocalDate firstNight;
    private final StaffList staff;
    private final Dice dice;
    private final List<SampleCustomer> customers = new ArrayList<>();

    CustomerBook(long seed, LocalDate firstNight, StaffList staff) {
        this.firstNight = firstNight;
        this.staff = staff;
        this.dice = Dice.of(seed, "customers");
        int nameOffset = dice.below(CompanyNames.tradeNames());
        for (int index = 0; index < CUSTOMERS; index++) {
            customers.add(customer(index, nameOffset));
        }
        groups();
        aliases();
        specials();
    }

    List<SampleCustomer> customers() {
        return customers;
    }

    private SampleCustomer customer(int index, int nameOffset) {
        // every fourth is foreign, so that both languages occur among all habits
        boolean chinese = index % (CUSTOMERS / (CUSTOMERS - CHINESE)) != 3;
        String number = "C" + (10_001 + index);
        SampleCustomer customer = chinese ? chinese(index, number, nameOffset) : foreign(index, number);
        customer.salesperson = staff.salesperson(index);
        customer.accountKnown = dice.chance(70);
        customer.interestRate = dice.pick(RATES);
        customer.reminderLeadDays = dice.chance(6) ? "10" : "";
        int size = dice.below(10);
        long least = chinese ? 300_000L : 100_000L;
        customer.typicalAmount = least * (size < 5 ? dice.between(1, 6) : size < 9 ? dice.between(6, 40) : dice.between(40, 160));
        customer.creditLimit = dice.chance(60) ? Long.toString(Math.max(10_000L, customer.typicalAmount / 100 * 12 / 10_000 * 10_000)) : "";
        return customer;
    }

    private SampleCustomer chinese(int index, String number, int nameOffset) {
        District place = dice.pick(Places.DISTRICTS);
        String trade = CompanyNames.tradeName(nameOffset + index);
        if (index % 37 == 5) {
            trade = WordLists.list("trade-rare").get(index / 37 % WordLists.list("trade-rare").size());
        } else if (index == CastOfCustomers.NO_GLYPH) {
            trade = WordLists.list("trade-missing-glyph").getFirst();
        }
        String name = CompanyNames.chinese(trade, place.shortName(), dice);
        Address address = Places.address(place, dice);
        String phone = dice.chance(60) ? "1" + dice.pick(List.of("30", "39", "58", "86", "98")) + dice.digits(8) : place.areaCode() + "-"
                + dice.digits(8);
        Contract contract = contract(dice.pick(CONTRACT_NAMES), "HT", index);
        return new SampleCustomer(number, name, true, habit(index), address, CompanyNames.person(dice), phone, "CNY",
                dice.pick(TERMS), contract, "6222" + dice.digits(15));
    }

    private SampleCustomer foreign(int index, String number) {
        Country country = Places.COUNTRIES.get(index / 4 % Places.COUNTRIES.size());
        String name = CompanyNames.foreign(country, index / 4 / Places.COUNTRIES.size());
        Places.Town town = dice.pick(country.towns());
        Address address = Places.address(country, town, dice);
        Contract contract = contract(dice.pick(CONTRACT_NAMES_EN), "SC", index);
        return new SampleCustomer(number, name, false, habit(index), address, dice.pick(country.people()),
                town.dialling() + " " + dice.digits(6), country.currency(), dice.pick(TERMS), contract, country.code() + dice.digits(16));
    }

    /** Two of ours, to whom the law gives small creditors a rate a day. */
    private void largeDebtors() {
        customers.stream().skip(CastOfCustomers.SIZE + 4).filter(customer -> customer.chinese && customer.dunning.equals("AUTO")).limit(2)
                .forEach(customer -> {
                    customer.dunning = "large-debtors";
                    customer.interestRate = "";
                });
    }

    private Contract contract(String name, String prefix, int index) {
        LocalDate date = firstNight.minusDays(dice.between(760, 1400));
        return new Contract(prefix + "-" + date.getYear() + "-" + (1001 + index), name, date);
    }

    private Habit habit(int index) {
        if (index < CastOfCustomers.SIZE) {
            return CastOfCustomers.habit(index);
        }
        int kind = dice.below(100);
        return kind < 48 ? Habit.PROMPT : kind < 78 ? Habit.REMINDED : kind < 93 ? Habit.PRESSED : kind < 98 ? Habit.STUCK : Habit.SILENT;
    }

    /** Five payer groups: a parent that pays for two subsidiaries of the same currency. The group's number is the parent's. */
    private void groups() {
        for (int group = 0; group < 5; group++) {
            SampleCustomer parent = customers.get(CastOfCustomers.GROUPS + group * 8);
            parent.groupNo = parent.customerNo;
            customers.get(CastOfCustomers.GROUPS + group * 8 + 1).groupNo = parent.customerNo;
            customers.get(CastOfCustomers.GROUPS + group * 8 + 4).groupNo = parent.customerNo;
        }
    }

    /** Some customers pay under another name as well: a former name, a shop, a group's payment centre. */
    private void aliases() {
        for (int index = CastOfCustomers.GROUPS; index < CUSTOMERS; index += 9) {
            SampleCustomer customer = customers.get(index);
            customer.alias = customer.chinese
                    ? customer.address.city().replace("市", "") + "联付结算中心" + (index + 100) + "户"
                    : customer.name.substring(0, customer.name.indexOf(' ')) + " Treasury Services " + index;
        }
    }

    private void specials() {
        customers.get(CastOfCustomers.NO_DUNNING).dunning = "NONE";
        customers.get(CastOfCustomers.NO_DUNNING + 1).dunning = "NONE";
        customers.get(CastOfCustomers.SIZE).dunning = "by-class";
        customers.get(CastOfCustomers.SIZE + 3).dunning = "by-class";
        largeDebtors();
        for (NumberStyle style : NumberStyle.values()) {
            for (int index = 0; style != NumberStyle.OURS && index < CastOfCustomers.OF_A_STYLE; index++) {
                customers.get(CastOfCustomers.NUMBERS + (style.ordinal() - 1) * CastOfCustomers.OF_A_STYLE + index).numbers = style;
            }
        }
        SampleCustomer insolvent = customers.get(CastOfCustomers.INSOLVENT);
        insolvent.status = "INSOLVENT";
        insolvent.statusSince = firstNight.minusDays(20);
        customers.get(CastOfCustomers.NO_ADDRESS).hasAddress = false;
        SampleCustomer closed = customers.get(CUSTOMERS - JOIN_LATER - 1);
        closed.status = "CLOSED";
        closed.statusSince = firstNight.minusDays(45);
    }
}
