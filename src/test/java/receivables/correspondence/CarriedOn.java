package receivables.correspondence;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import receivables.scenario.Workbench;

/**
 * Lets the sample company live on after its own nights: customers go on buying, some pay, late or in part or without a word, banks take
 * money back, people promise, contest, block and consent, letters come back. All of it follows from a seed and from what the night before
 * has published.
 */
final class CarriedOn {

    private static final String OWNER = "S001";
    private static final String CREDIT = "S009";
    private static final String DECISIONS =
            "action,customer_no,document_no,letter_no,amount,currency,date,reason,by,decision_no,decided_on";

    private final Random random;
    private final Path inbox;
    private final int busy;
    private final Set<String> takenBack;
    private final Map<String, Map<String, String>> customers = new TreeMap<>();
    private final Map<String, Map<String, String>> letters = new TreeMap<>();
    private final Map<String, String[]> receipts = new TreeMap<>();
    private final List<String> decisions = new ArrayList<>();
    private LocalDate night;
    private int number;

    /** @param busy so many customers do something in a night @param takenBack gets the letters that are pulled or come back */
    CarriedOn(long seed, Path inbox, int busy, Set<String> takenBack) {
        this.random = new Random(seed);
        this.inbox = inbox;
        this.busy = busy;
        this.takenBack = takenBack;
    }

    /** Reads the customers of an inbox file: only they live on. */
    void customers(Path file) {
        Rows.of(file).forEach(row -> customers.put(row.get("customer_no"), row));
    }

    /** Puts into the inbox what comes in on a night. @param before what the last night has published */
    void night(LocalDate date, Path before) {
        night = date;
        decisions.clear();
        List<Map<String, String>> open = new ArrayList<>(Rows.of(before.resolve("open_items.csv")));
        open.removeIf(row -> row.get("type").equals("CREDIT_NOTE") || !customers.containsKey(row.get("customer_no")));
        List<Map<String, String>> waiting = new ArrayList<>();
        List<Map<String, String>> sent = new ArrayList<>();
        for (Map<String, String> letter : Rows.of(before.resolve("letters.csv"))) {
            (letter.get("status").equals("READY") ? sent : waiting).add(letter);
        }
        sent.forEach(letter -> letters.put(letter.get("letter_no"), letter));
        ledger(open);
        payments(open);
        people(open, waiting, sent);
    }

    private void ledger(List<Map<String, String>> open) {
        List<String> rows = new ArrayList<>(List.of("document_no,type,customer_no,document_date,due_date,currency,amount,applies_to"));
        List<Map<String, String>> all = new ArrayList<>(customers.values());
        for (int made = 0; made < busy; made++) {
            Map<String, String> customer = all.get(random.nextInt(all.size()));
            String amount = random.nextInt(10) == 0 ? "4" + random.nextInt(10) + ".10" : 100 + random.nextInt(90_000) + "."
                    + (10 + random.nextInt(90));
            rows.add("INV-" + night.getYear() + "-" + (500_000 + ++number) + ",INVOICE," + customer.get("customer_no") + "," + night + ","
                    + night.plusDays(random.nextInt(3) * 15L) + "," + customer.get("currency") + "," + amount + ",");
        }
        if (random.nextInt(3) == 0 && !open.isEmpty()) {
            Map<String, String> item = pick(open);
            rows.add("CN-" + night.getYear() + "-" + (500_000 + ++number) + ",CREDIT_NOTE," + item.get("customer_no") + "," + night + ","
                    + night + ","
                    + item.get("currency") + "," + half(item.get("open")) + "," + (random.nextBoolean() ? item.get("document_no") : ""));
        }
        write("ledger", rows);
    }

    private void payments(List<Map<String, String>> open) {
        List<String> rows = new ArrayList<>(List.of("receipt_no,value_date,amount,currency,payer_name,remittance,reverses"));
        for (int made = 0; made < busy && !open.isEmpty(); made++) {
            Map<String, String> item = pick(open);
            // the older an item, the less its customer means to pay
            if (!item.get("stage").startsWith("L") || random.nextInt(3) == 0) {
                pay(item, rows);
            }
        }
        if (random.nextInt(3) == 0 && !letters.isEmpty()) {
            Map<String, String> letter = pick(new ArrayList<>(letters.values()));
            receipt(rows, letter.get("customer_no"), letter.get("payable"), letter.get("currency"), letter.get("reference"));
        }
        if (random.nextInt(4) == 0 && !receipts.isEmpty()) {
            String[] back = receipts.remove(pick(new ArrayList<>(receipts.keySet())));
            rows.add("C-" + night + "-" + ++number + "," + night + ",-" + back[2] + "," + back[3] + "," + back[4] + ",退票," + back[0]);
        }
        write("receipts", rows);
    }

    private void pay(Map<String, String> item, List<String> rows) {
        int manner = random.nextInt(10);
        String amount = manner < 7 ? item.get("open") : half(item.get("open"));
        receipt(rows, item.get("customer_no"), amount, item.get("currency"), manner == 9 ? "prepaid 预付" : item.get("document_no"));
    }

    private void receipt(List<String> rows, String customerNo, String amount, String currency, String text) {
        String[] row = {"C-" + night + "-" + ++number, night.toString(), amount, currency, customers.get(customerNo).get("name"), text, ""};
        receipts.put(row[0], row);
        rows.add(String.join(",", row[0], row[1], row[2], row[3], "\"" + row[4] + "\"", row[5], ""));
        row[4] = "\"" + row[4] + "\"";
    }

    private void people(List<Map<String, String>> open, List<Map<String, String>> waiting, List<Map<String, String>> sent) {
        List<Map<String, String>> late = open.stream().filter(item -> Integer.parseInt(item.get("dpd")) > 0).toList();
        for (String action : late.isEmpty() ? List.<String>of() : List.of("PROMISE", "DISPUTE", "IN_TRANSIT", "BLOCK", "INSTALMENT")) {
            if (random.nextInt(3) == 0) {
                Map<String, String> item = pick(late);
                String date = action.equals("IN_TRANSIT") ? "" : night.plusDays(3 + random.nextInt(20)).toString();
                String amount = action.equals("BLOCK") ? "" : random.nextBoolean() ? item.get("open") : half(item.get("open"));
                decide(action, item.get("customer_no"), item.get("document_no"), "", amount, amount.isEmpty() ? "" : item.get("currency"),
                        date, CREDIT);
            }
        }
        for (Map<String, String> letter : waiting) {
            if (letter.get("status").equals("NEEDS_APPROVAL") && random.nextInt(12) == 0) {
                decide("APPROVE", "", "", letter.get("letter_no"), "", "", "", OWNER);
            }
        }
        for (Map<String, String> letter : sent) {
            int fate = letter.get("kind").equals("STATEMENT") ? 99 : random.nextInt(40);
            if (fate == 0) {
                decide("PULL", "", "", letter.get("letter_no"), "", "", "", CREDIT);
                takenBack.add(letter.get("letter_no"));
            } else if (fate == 1) {
                decide("RETURNED", "", "", letter.get("letter_no"), "", "", "", CREDIT);
                takenBack.add(letter.get("letter_no"));
                moved(letter.get("customer_no"));
            }
        }
        if (!decisions.isEmpty()) {
            decisions.addFirst(DECISIONS);
            write("decisions", decisions);
        }
    }

    /** A customer whose letter came back has a new address the next morning. */
    private void moved(String customerNo) {
        Map<String, String> row = new HashMap<>(customers.get(customerNo));
        List<String> columns = new ArrayList<>(customers.get(customerNo).keySet());
        row.put("address_1", row.get("address_1") + " 2");
        write("customers-" + customerNo, List.of(String.join(",", columns),
                String.join(",", columns.stream().map(column -> "\"" + row.get(column) + "\"").toList())));
    }

    private void decide(String action, String customerNo, String documentNo, String letterNo, String amount, String currency, String date,
            String by) {
        decisions.add(String.join(",", action, customerNo, documentNo, letterNo, amount, currency, date, "told by phone", by, "D" + night
                + "-" + ++number, night.toString()));
    }

    private void write(String kind, List<String> rows) {
        if (rows.size() > 1) {
            Workbench.write(inbox.resolve(kind + "-carried-on-" + night + ".csv"), String.join("\n", rows) + "\n");
        }
    }

    private static String half(String amount) {
        long minor = Rows.minor(amount) / 2 + 1;
        return minor / 100 + "." + (minor % 100 < 10 ? "0" : "") + minor % 100;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
