package receivables.fuzz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A random company of one seed: who buys from it, who works for it, and what its systems send each night. It knows no more than its people
 * could: what was sent, and what last night's files say.
 */
final class Company {

    private static final List<String> WORDS = List.of(
            "Albatross", "Bergmann", "Cedarwood", "Dunkirk", "Evergreen", "Fjordline", "Gutenberg", "Halcyon", "Ironbridge", "Jupiter",
            "Kestrel",
                    "Lombard",
            "Montague", "Nightingale", "Oxbow", "Pemberton", "Quicksilver", "Rosewater", "Sandpiper", "Tidewater", "Umbrella", "Vanguard",
                    "Westfalen", "Xylophone",
            "Yellowstone", "Zanzibar", "金鹰", "长虹", "东湖", "西岭");
    private static final List<String> CURRENCIES = List.of("CNY", "CNY", "CNY", "CNY", "USD", "EUR", "JPY");

    final Dice dice;
    /** Customers as they were last sent, by number; those in {@link #unknown} were not sent yet. */
    final Map<String, Map<String, String>> customers = new LinkedHashMap<>();
    final List<Map<String, String>> unknown = new ArrayList<>();
    private final LedgerSystem ledger;
    private final Bank bank;
    private final People people;

    Company(long seed, LocalDate first) {
        dice = new Dice(seed);
        int count = dice.between(5, 24);
        for (int number = 0; number < count; number++) {
            Map<String, String> customer = customer(number, first);
            customers.put(customer.get("customer_no"), customer);
        }
        ledger = new LedgerSystem(this);
        bank = new Bank(this);
        people = new People(this);
    }

    private Map<String, String> customer(int number, LocalDate first) {
        String word = WORDS.get(number);
        boolean chinese = word.charAt(0) > 'z';
        Map<String, String> row = Sheet.row(
                "customer_no", "C" + (100 + number), "name", chinese ? "苏州" + word + "机械有限公司" : word + " Trading Ltd", "language", chinese
                ? "zh" : "en", "address_1", number + 1 + " High Street", "city", chinese ? "苏州" : "Leeds", "postcode", chinese ? "215123"
                : "LS1 4AP", "country",
                        chinese ? "CN" : "GB",
                "currency", dice.pick(CURRENCIES), "terms_days", String.valueOf(dice.between(1, 4) * 15), "salesperson", "S1",
                "bank_accounts", dice.chance(60) ? "62220" + (1_000_000 + number) : "", "phone", "0512 555 " + number);
        if (dice.chance(20)) {
            row.put("reminder_lead_days", dice.pick("0", "3", "10"));
        }
        if (dice.chance(10)) {
            row.put("dunning", "NONE");
        }
        if (dice.chance(10)) {
            row.put("group_no", dice.pick("G1", "G2"));
        }
        if (dice.chance(5)) {
            row.put("status", "INSOLVENT");
            row.put("status_since", first.plusDays(dice.between(-30, 30)).toString());
        }
        return row;
    }

    /** The first import. */
    List<InboxFile> opening(LocalDate night) {
        List<InboxFile> files = new ArrayList<>();
        files.addAll(staff().files(night.toString(), dice));
        Sheet known = new Sheet("customers");
        for (Map<String, String> customer : List.copyOf(customers.values())) {
            if (dice.chance(8) && customers.size() - unknown.size() > 3) {
                unknown.add(customer);
            } else {
                known.add(customer);
            }
        }
        files.addAll(known.files(night.toString(), dice));
        files.addAll(rates(night).files(night.toString(), dice));
        files.addAll(ledger.opening(night).files(night.toString(), dice));
        return files;
    }

    private static Sheet staff() {
        Sheet sheet = new Sheet("staff");
        String[] roles = {"SALES", "SUPERVISOR", "MANAGER", "GENERAL_MANAGER", "CREDIT", "LEGAL", "OWNER"};
        for (int number = 1; number <= roles.length; number++) {
            sheet.add(Sheet.row("staff_no", "S" + number, "name", "Person " + number, "role", roles[number - 1],
                    "reports_to", number < roles.length ? "S" + (number + 1) : ""));
        }
        return sheet;
    }

    private Sheet rates(LocalDate night) {
        Sheet sheet = new Sheet("rates");
        if (dice.chance(80)) {
            sheet.add(Sheet.row("currency", "USD", "date", night.toString(), "rate", "7.1" + dice.between(0, 9)));
            sheet.add(Sheet.row("currency", "EUR", "date", night.toString(), "rate", "7.8" + dice.between(0, 9)));
            sheet.add(Sheet.row("currency", "JPY", "date", night.toString(), "rate", "0.047" + dice.between(0, 9)));
        }
        return sheet;
    }

    /** What comes in for a night. @param last what was published before */
    List<InboxFile> night(LocalDate night, Published last) {
        String suffix = night.toString();
        List<InboxFile> files = new ArrayList<>();
        files.addAll(customerChanges().files(suffix, dice));
        files.addAll(dice.chance(20) ? rates(night).files(suffix, dice) : List.of());
        files.addAll(ledger.night(night, last).files(suffix, dice));
        files.addAll(bank.night(night, last, suffix));
        files.addAll(people.night(night, last).files(suffix, dice));
        if (dice.chance(10)) {
            Sheet deliveries = new Sheet("deliveries");
            deliveries.add(Sheet.row("delivery_no", "DEL-" + suffix, "customer_no", anyCustomer(), "shipped_on",
                    suffix, "description", "pumps"));
            files.addAll(deliveries.files(suffix, dice));
        }
        return files;
    }

    /** Files that come in after a night ran, and make somebody run it again. */
    List<InboxFile> corrections(LocalDate night, Published published, int number) {
        String suffix = night + "-again" + number;
        List<InboxFile> files = new ArrayList<>();
        Sheet documents = dice.chance(60) ? ledger.corrections(night, published) : new Sheet("ledger");
        files.addAll(documents.files(suffix, dice));
        if (documents.isEmpty() || dice.chance(50)) {
            files.addAll(bank.corrections(night, published, suffix));
        }
        return files;
    }

    private Sheet customerChanges() {
        Sheet sheet = new Sheet("customers");
        if (!unknown.isEmpty() && dice.chance(15)) {
            sheet.add(unknown.removeFirst());
        }
        if (dice.chance(8)) {
            Map<String, String> changed = customers.get(anyKnown());
            changed.put("contact", "Person " + dice.between(1, 99));
            if (dice.chance(30)) {
                changed.put("dunning", dice.pick("NONE", "AUTO"));
            }
            if (dice.chance(10)) {
                changed.put("address_1", "");
                changed.put("city", "");
            }
            sheet.add(changed);
        }
        if (dice.chance(3)) {
            sheet.add(Sheet.row("customer_no", "", "name", "Nobody"));
        }
        return sheet;
    }

    String anyCustomer() {
        return dice.pick(List.copyOf(customers.keySet()));
    }

    String anyKnown() {
        List<String> known = new ArrayList<>(customers.keySet());
        unknown.forEach(customer -> known.remove(customer.get("customer_no")));
        return dice.pick(known);
    }
}
