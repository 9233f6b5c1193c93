package receivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Account;
import receivables.ledger.AdviceLine;
import receivables.ledger.AllocationKind;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.money.Money;
import receivables.testing.Words;

/**
 * A company with a known truth, as those who try out cash application programs make them: customers with divisions, payers who write
 * initials and short names, numbers that are mistyped, shortened or not ours, deductions, instalments, credits taken and payments made
 * twice.
 */
final class LabelledCompany {

    /** What became of the payments. @param wrongAccount on a customer's account who did not pay */
    record Score(int payments, int right, int wrong, int wrongAccount) {
        Score plus(Score other) {
            return new Score(payments + other.payments, right + other.right, wrong + other.wrong, wrongAccount + other.wrongAccount);
        }
    }

    private static final List<String> FIRST = List.of(
            "Amber", "Granite", "Harbor", "Juniper", "Kestrel", "Lakeside", "Magnolia", "Nimbus", "Orchid", "Pioneer", "Quarry", "Raven",
            "Saffron", "Tidewater", "Umber", "Vertex", "Willow", "Yonder", "Zephyr", "Alder", "Boreal", "Copper", "Delta", "Ember",
            "Fjord");
    private static final List<String> SECOND = List.of(
            "Advanced Materials", "Building Supplies", "Chemical Works", "Dental Care", "Engine Parts", "Freight Lines", "Garden Centers",
            "Hotel Services", "Insurance Brokers", "Marine Logistics", "Packaging", "Road Haulage", "Timber");
    private static final List<String> FORMS = List.of("", "", " Ltd", " Inc", " Corp");
    private static final LocalDate DAY = Books.START;

    private final Random random;
    private final Difficulty difficulty;
    private final NumberStyle style;
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, List<Document>> documents = new TreeMap<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final Map<String, List<AdviceLine>> advice = new HashMap<>();
    /** Receipt → document → minor units it is meant to pay. */
    private final Map<String, Map<String, Long>> truth = new TreeMap<>();
    private final Map<String, String> payerOf = new HashMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, int[]> byKind = new TreeMap<>();
    /** Why payments are left, by what is wrong with them; and what is wrong with the number of each receipt, empty: nothing. */
    private final Map<String, Integer> byCause = new TreeMap<>();
    private final Map<String, String> flaws = new HashMap<>();
    private String flaw = "";
    /** A payment made twice → the first one. */
    private final Map<String, String> firstOf = new HashMap<>();

    LabelledCompany(long seed, Difficulty difficulty) {
        this(seed, difficulty, NumberStyle.PLAIN);
    }

    LabelledCompany(long seed, Difficulty difficulty, NumberStyle style) {
        random = new Random(seed);
        this.style = style;
        this.difficulty = difficulty;
        int customers = 30 + random.nextInt(30);
        for (int index = 0; index < customers; index++) {
            String name = any(FIRST) + " " + any(SECOND) + any(FORMS);
            boolean taken = names.containsValue(name);
            names.put("C" + (100 + index), taken || random.nextInt(4) == 0
                    ? any(List.copyOf(names.isEmpty() ? List.of(name) : names.values())).replaceAll(" Division \\d+", "")
                    + " Division " + (30 + index) : name);
        }
        List<String> numbers = new ArrayList<>(names.keySet());
        int count = 80 + random.nextInt(60);
        for (int index = 1; index <= count; index++) {
            String customerNo = any(numbers);
            int before = documents.getOrDefault(customerNo, List.of()).size();
            add(style.number(index, before + 1), customerNo, index % 12 == 0);
        }
        List<Document> all = new ArrayList<>();
        documents.values().forEach(all::addAll);
        Collections.shuffle(all, random);
        all.stream().filter(Document::isDebit).filter(document -> !isPaid(document, ""))
                .forEach(this::pay);
    }

    private void add(String number, String customerNo, boolean credit) {
        long significant = 100 + random.nextInt(900);
        long minor = significant * (random.nextInt(4) == 0 ? 10_000 : random.nextBoolean() ? 1_000 : 100);
        documents.computeIfAbsent(customerNo, none -> new ArrayList<>())
                .add(new Document(number, credit ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE, customerNo, DAY.minusDays(60),
                DAY.minusDays(30), DAY.minusDays(60), Money.ofMinor(minor, Books.CNY), "", "", "", null, "", "", "", "", "", null, null,
                Money.zero(Books.CNY), null, null, DAY.minusDays(60)));
    }

    private boolean happens(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }

    /** Some receipt of its customer's pays it. @param sign before the number of a credit note */
    private boolean isPaid(Document document, String sign) {
        return truth.entrySet().stream().anyMatch(paid -> payerOf.get(paid.getKey()).equals(document.customerNo())
                && paid.getValue().containsKey(sign + document.documentNo()));
    }

    private void pay(Document document) {
        if (isPaid(document, "") || random.nextInt(5) == 0) {
            return;
        }
        long amount = document.amount().minor();
        int kind = random.nextInt(100);
        if (kind < 45) {
            one("full", document, amount, "");
        } else if (kind < 60) {
            several(document);
        } else if (kind < 68) {
            long deduction = Math.max(1, amount * (2 + random.nextInt(12)) / 100);
            one("deduction", document, amount - deduction, "Deduction: damaged in transit (-$" + Money.plain(deduction, 2) + ")");
        } else if (kind < 76) {
            one("part", document, amount * (10 + random.nextInt(70)) / 100,
                    any(List.of("Instalment 1 of 3", "partial payment as agreed", "Progress payment #2")));
        } else if (kind < 80) {
            Receipt paid = one("over", document, amount + 1 + random.nextInt(9_000), "Payment on account");
            truth.put(paid.receiptNo(), Map.of(document.documentNo(), amount));
        } else if (kind < 84) {
            one("discount", document, amount - amount * (1 + random.nextInt(3)) / 100, "early payment discount");
        } else if (kind < 89) {
            one("full", document, amount, "");
            Receipt again = one("again", document, amount, "");
            truth.put(again.receiptNo(), Map.of());
            firstOf.put(again.receiptNo(), receipts.get(receipts.size() - 2).receiptNo());
        } else if (kind < 93) {
            Receipt vague = receipt("nothing said", document.customerNo(), amount, "");
            truth.put(vague.receiptNo(), Map.of(document.documentNo(), amount));
        } else if (kind < 97) {
            withCredit(document);
        } else {
            Receipt unknown = receipt("for nothing", document.customerNo(), 12_345 + random.nextInt(1_000_000), "");
            advise(unknown, "INV-9" + (1000 + random.nextInt(9000)), unknown.amount().minor(), "advance");
            truth.put(unknown.receiptNo(), Map.of());
        }
    }

    private Receipt one(String kind, Document document, long amount, String memo) {
        boolean inText = random.nextInt(3) == 0;
        String number = written(document, amount);
        Receipt receipt = receipt(kind, document.customerNo(), amount, inText
                ? any(List.of("Invoice ", "", "payment ", "ACH " + names.get(document.customerNo()) + " ")) + number
                + (memo.isEmpty() ? "" : " " + memo) : "");
        if (!inText) {
            advise(receipt, number, amount, memo);
        }
        truth.put(receipt.receiptNo(), Map.of(document.documentNo(), amount));
        flaws.put(receipt.receiptNo(), flaw);
        flaw = "";
        return receipt;
    }

    private void several(Document document) {
        List<Document> own = documents.get(document.customerNo()).stream().filter(Document::isDebit)
                .filter(other -> !isPaid(other, "")).limit(2 + random.nextInt(3)).toList();
        Map<String, Long> parts = new TreeMap<>();
        own.forEach(other -> parts.put(other.documentNo(), other.amount().minor()));
        if (own.size() > 1 && random.nextInt(3) == 0) {
            parts.merge(own.getLast().documentNo(), 0L, (all, none) -> all * 6 / 10);
        }
        Receipt receipt = receipt("several", document.customerNo(), parts.values().stream().mapToLong(part -> part).sum(), "");
        own.forEach(other -> advise(receipt, written(other, parts.get(other.documentNo())), parts.get(other.documentNo()), ""));
        flaws.put(receipt.receiptNo(), flaw);
        flaw = "";
        truth.put(receipt.receiptNo(), parts);
    }

    private void withCredit(Document document) {
        Document credit = documents.get(document.customerNo()).stream()
                .filter(other -> !other.isDebit() && other.amount().minor() < document.amount().minor()).findFirst().orElse(null);
        if (credit == null || isPaid(credit, "-")) {
            one("full", document, document.amount().minor(), "");
            return;
        }
        long net = document.amount().minor() - credit.amount().minor();
        Receipt receipt = receipt("credit", document.customerNo(), net, "");
        advise(receipt, document.documentNo(), document.amount().minor(), "Less credit");
        advise(receipt, credit.documentNo(), -credit.amount().minor(), "Credit applied");
        truth.put(receipt.receiptNo(), Map.of(document.documentNo(), net, "-" + credit.documentNo(), 0L));
    }

    /** The number as payers write it: mistyped in a digit, an order of theirs in its place, without zeros or prefix. */
    private String written(Document document, long paid) {
        boolean whole = paid == document.amount().minor();
        String number = document.documentNo();
        if (happens(difficulty.unreadableNumbers())) {
            boolean order = whole && random.nextBoolean();
            flaw = order ? "its order number is unknown" : "its number is mistyped";
            return order ? "PO-" + (10_000 + random.nextInt(89_999)) : mistyped(document, paid);
        }
        return happens(difficulty.looseNumbers()) ? style.loosely(number, random) : number;
    }

    /** Never another number of the same payer whose document fits as well: nobody could know better then. */
    private String mistyped(Document document, long paid) {
        for (int tries = 0; tries < 30; tries++) {
            String wrong = style == NumberStyle.PLAIN ? NumberStyle.mistypedPlain(document.documentNo(), random)
                    : NumberStyle.mistyped(document.documentNo(), random);
            boolean fits = documents.get(document.customerNo()).stream()
                    .anyMatch(own -> own.documentNo().equals(wrong) && own.amount().minor() >= paid);
            if (!fits) {
                return wrong;
            }
        }
        return document.documentNo();
    }

    /** Whatever a payer writes, it is never another customer's whole name: nobody could know better then. */
    private String payerName(String customerNo) {
        String written = written(customerNo);
        boolean anothers = names.entrySet().stream().anyMatch(other -> !other.getKey().equals(customerNo)
                && other.getValue().equalsIgnoreCase(written));
        return anothers ? names.get(customerNo) : written;
    }

    private String written(String customerNo) {
        String name = names.get(customerNo);
        if (!happens(difficulty.otherNames())) {
            return random.nextInt(5) == 0 ? name.toUpperCase(Locale.ROOT) : name;
        }
        return WrittenNames.of(name, random);
    }

    private Receipt receipt(String kind, String customerNo, long amount, String text) {
        String number = String.format(Locale.ROOT, "P%04d", receipts.size() + 1);
        String remittance = !text.isEmpty() ? text : any(List.of("CK# " + (1000 + random.nextInt(200)), "EFT-"
                + (10_000_000 + random.nextInt(80_000_000)), "ACH " + names.get(customerNo), "Wire Ref: Q" + random.nextInt(99) + "JSG"
                + random.nextInt(99) + "KX"));
        Receipt receipt = new Receipt(number, DAY, Money.ofMinor(amount, Books.CNY), payerName(customerNo), "", remittance, "", "", "",
                null, DAY);
        receipts.add(receipt);
        payerOf.put(number, customerNo);
        kinds.put(number, kind);
        return receipt;
    }

    private void advise(Receipt receipt, String reference, long amount, String memo) {
        List<AdviceLine> lines = advice.computeIfAbsent(receipt.receiptNo(), none -> new ArrayList<>());
        lines.add(new AdviceLine(receipt.receiptNo(), lines.size() + 1, reference, Money.ofMinor(amount, Books.CNY), memo, DAY));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Plays one night and compares. */
    Score score(MatchingPolicy policy) {
        KnownPayers payers = new KnownPayers();
        names.forEach(payers::customer);
        documents.values().forEach(own -> payers.items(own.stream().map(document -> new OpenItem(document, document.amount())).toList()));
        Map<String, List<OpenReceipt>> found = new TreeMap<>();
        Map<String, Map<String, Long>> booked = new HashMap<>();
        Map<String, String> asked = new HashMap<>();
        int wrongAccount = 0;
        for (Receipt receipt : receipts) {
            List<AdviceLine> lines = advice.getOrDefault(receipt.receiptNo(), List.of());
            switch (payers.identify(receipt, lines, policy)) {
                case PayerAnswer.Certain certain -> {
                    found.computeIfAbsent(certain.customerNo(), none -> new ArrayList<>())
                            .add(new OpenReceipt(receipt, certain.customerNo(), certain.clue(), receipt.amount(), false, lines, DAY));
                    if (!certain.customerNo().equals(payerOf.get(receipt.receiptNo()))) {
                        wrongAccount++;
                        mistakes.add("account of " + certain.customerNo() + " " + names.get(certain.customerNo()) + " by "
                                + Words.of(certain.explanation()) + ": " + told(receipt));
                    }
                }
                case PayerAnswer.Unknown unknown -> {
                    Map<String, List<OpenItem>> owed = new TreeMap<>();
                    documents.forEach((customerNo, own) -> owed.put(customerNo,
                            own.stream().map(document -> new OpenItem(document, document.amount())).toList()));
                    suggested.put(receipt.receiptNo(), LikelyPayers.withDocuments(unknown.question(), receipt, owed).suggestions());
                    asked.put(receipt.receiptNo(), unknown.question().kind() + " " + Words.of(unknown.question().reason()));
                }
            }
        }
        found.forEach((customerNo, own) -> {
            List<OpenItem> items = documents.getOrDefault(customerNo, List.of()).stream()
                    .map(document -> new OpenItem(document, document.amount())).toList();
            Account account = new Account(customerNo, new Books().customer(customerNo).account(null).customers().stream().filter(one ->
                    one.customerNo().equals(customerNo)).toList(), items, own, List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of());
            MatchingResult result = Matching.match(account, DAY, anyone -> policy, Books.approvals(), Map.of());
            result.allocations().stream().filter(made -> made.kind() == AllocationKind.PAYMENT)
                    .forEach(made -> booked.computeIfAbsent(made.receiptNo(), none -> new TreeMap<>())
                    .merge(made.documentNo(), made.amount().minor(), Long::sum));
            result.worklist().stream().filter(item -> item.kind() != WorkKind.SHORT_PAID)
                    .forEach(item -> suggested.put(item.receiptNo(), item.suggestions()));
            result.worklist().forEach(item -> asked.merge(item.receiptNo(), item.kind() + " " + Words.of(item.reason()),
                    (one, other) -> one + "; "
                    + other));
        });
        return compare(booked, asked, wrongAccount);
    }

    private Score compare(Map<String, Map<String, Long>> booked, Map<String, String> asked, int wrongAccount) {
        callTheSecond(booked);
        int right = 0;
        int wrong = 0;
        for (Receipt receipt : receipts) {
            Map<String, Long> meant = new TreeMap<>(truth.get(receipt.receiptNo()));
            meant.values().removeIf(amount -> amount == 0);
            Map<String, Long> made = booked.getOrDefault(receipt.receiptNo(), Map.of());
            boolean isRight = made.equals(meant);
            int[] tally = byKind.computeIfAbsent(kinds.get(receipt.receiptNo()), none -> new int[2]);
            tally[isRight ? 0 : 1]++;
            right += isRight ? 1 : 0;
            if (!isRight && made.entrySet().stream().anyMatch(one -> one.getValue() > meant.getOrDefault(one.getKey(), 0L))) {
                wrong++;
                mistakes.add("booked " + made + " meant " + meant + ": " + told(receipt) + " of " + payerOf.get(receipt.receiptNo()) + " "
                        + names.get(payerOf.get(receipt.receiptNo())));
            } else if (!isRight) {
                judgeSuggestions(receipt, meant, made);
                byCause.merge(cause(receipt), 1, Integer::sum);
                left.add(kinds.get(receipt.receiptNo()) + ": " + told(receipt) + " of " + names.get(payerOf.get(receipt.receiptNo()))
                        + " meant " + meant + " made " + made + ": "
                        + asked.get(receipt.receiptNo()));
            }
        }
        return new Score(receipts.size(), right, wrong, wrongAccount);
    }

    private String cause(Receipt receipt) {
        String written = flaws.getOrDefault(receipt.receiptNo(), "");
        String silent = "nothing said".equals(kinds.get(receipt.receiptNo())) ? "it names nothing and the payer's name is unclear"
                : "its number is right, but the payer's name is several customers' and the amount is not the document's";
        return written.isEmpty() ? silent : written;
    }

    Map<String, Integer> byCause() {
        return byCause;
    }

    private final List<String> left = new ArrayList<>();
    private final Map<String, List<WorkItem.Suggestion>> suggested = new HashMap<>();
    private int firstRight;
    private int anyRight;
    private int asked;

    /**
     * Of the payments left to people that pay something: how often the first suggestion, or one of three, was what is meant, and how many
     * there were.
     */
    int[] suggestionsRight() {
        return new int[] {firstRight, anyRight, asked};
    }

    private void judgeSuggestions(Receipt receipt, Map<String, Long> meant, Map<String, Long> made) {
        TreeSet<String> still = new TreeSet<>(meant.keySet());
        still.removeAll(made.keySet());
        if (still.isEmpty()) {
            return;
        }
        asked++;
        List<WorkItem.Suggestion> shown = suggested.getOrDefault(receipt.receiptNo(), List.of());
        for (int index = 0; index < shown.size(); index++) {
            WorkItem.Suggestion one = shown.get(index);
            boolean right = one.action() == DecisionAction.PAYER_IS ? one.customerNo().equals(payerOf.get(receipt.receiptNo()))
                    : new TreeSet<>(one.documents()).equals(still);
            if (right) {
                firstRight += index == 0 ? 1 : 0;
                anyRight++;
                return;
            }
        }
        left.add("SUGGESTED " + shown.stream().map(WorkItem.Suggestion::text).toList() + " for " + told(receipt) + " meant " + still);
    }

    List<String> left() {
        return left;
    }

    /** Of two equal payments either may be called the second. */
    private void callTheSecond(Map<String, Map<String, Long>> booked) {
        firstOf.forEach((again, first) -> {
            if (booked.containsKey(again) && !booked.containsKey(first)) {
                truth.put(again, truth.get(first));
                truth.put(first, Map.of());
            }
        });
    }

    private String told(Receipt receipt) {
        return receipt.receiptNo() + " " + receipt.amount().plain() + " \"" + receipt.payerName() + "\" \"" + receipt.remittance() + "\" "
                + advice.getOrDefault(receipt.receiptNo(), List.of()).stream()
                .map(line -> line.documentRef() + " " + line.amount().plain() + " " + line.memo()).toList();
    }

    List<String> mistakes() {
        return mistakes;
    }

    Map<String, int[]> byKind() {
        return byKind;
    }
}
