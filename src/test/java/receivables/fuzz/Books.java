package receivables.fuzz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is known on the evening of a night, from the files alone: each night's files in the order they came, bad rows left out, the later
 * arrival before the earlier, two contents of one arrival both refused, and no change that what was paid forbids.
 */
final class Books {

    final Map<String, InboxFile.Line> customers = new TreeMap<>();
    /** The night of the last change. */
    final Map<String, LocalDate> customersKnownOn = new TreeMap<>();
    final Map<String, InboxFile.Line> staff = new TreeMap<>();
    final Map<String, Facts.Paper> papers = new TreeMap<>();
    final Map<String, Facts.Money> receipts = new TreeMap<>();
    /** Every decision that was taken, whatever came of it. */
    final Map<String, Facts.Decision> said = new TreeMap<>();
    /** Those of people who were in staff when they came: nothing comes of the others, tonight or later. */
    final Map<String, Facts.Decision> decisions = new TreeMap<>();
    final List<InboxFile.Line> advice = new ArrayList<>();
    /** {@code file:line} of every row of the last night that must be refused. */
    final Set<String> refused = new TreeSet<>();
    /** How many rows of the last night's new files said what was known, or what another row of their arrival said, by file. */
    final Map<String, Integer> known = new TreeMap<>();
    /** Files of the last night whose content had not come before. */
    final List<InboxFile> tonight = new ArrayList<>();
    /** A line of money was refused on the last night or on one before. */
    boolean moneyRefused;
    /** Versions of receipts that the last night replaced, as they were. */
    final List<Facts.Money> replacedReceipts = new ArrayList<>();

    /** Company currency for one of each, as said last. */
    private final Map<String, BigDecimal> rates = new TreeMap<>(Map.of("CNY", BigDecimal.ONE));
    private final Set<String> contents = new HashSet<>();
    private final List<Facts.Paper> waiting = new ArrayList<>();
    /** Refused rows of which nobody has said whether they are corrections or something else. */
    private final List<Sent<Facts.Paper>> usedAgain = new ArrayList<>();

    /** A row with the file it came in. */
    private record Sent<T>(String file, int line, T fact) {
    }

    /**
     * Takes one night's files.
     *
     * @param arrivals of that night, in order
     * @param applied what all earlier nights have booked
     * @param refunded what earlier nights have paid back, by receipt
     */
    void take(LocalDate night, List<Arrival> arrivals, Applied applied, Map<String, BigDecimal> refunded) {
        refused.clear();
        known.clear();
        replacedReceipts.clear();
        List<List<InboxFile>> taken = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            List<InboxFile> files = new ArrayList<>(arrival.files().stream().filter(file -> contents.add(file.isChinese() + file.content()))
                    .toList());
            files.sort(Comparator.comparing(InboxFile::name));
            taken.add(files);
        }
        tonight.clear();
        taken.forEach(tonight::addAll);
        Map<String, InboxFile.Line> before = Map.copyOf(customers);
        simple(taken, "customers", "customer_no", "name", customers);
        customers.forEach((number, row) -> {
            if (row != before.get(number)) {
                customersKnownOn.put(number, night);
            }
        });
        simple(taken, "staff", "staff_no", "role", staff);
        deliveries(taken);
        taken.forEach(files -> files.stream().filter(file -> file.kind().equals("rates")).flatMap(file -> file.lines().stream())
                .forEach(row -> rates.put(row.get("currency"), new BigDecimal(row.get("rate")))));
        decided(night, taken);
        answered(night, applied);
        documents(night, taken, applied);
        money(night, taken, applied, refunded);
        taken.forEach(files -> files.stream().filter(file -> file.kind().equals("remittance_advice")).forEach(file ->
                advice.addAll(file.lines())));
        moneyRefused |= refused.stream().anyMatch(row -> row.startsWith("receipts-"));
    }

    /** Null: one of the two currencies has no rate. */
    BigDecimal converted(BigDecimal amount, String from, String to) {
        if (from.equals(to)) {
            return amount;
        }
        return !rates.containsKey(from) || !rates.containsKey(to) ? null
                : amount.multiply(rates.get(from)).divide(rates.get(to), Sums.decimals(to), RoundingMode.HALF_UP);
    }

    private void simple(List<List<InboxFile>> arrivals, String kind, String key, String mandatory, Map<String, InboxFile.Line> into) {
        List<List<Sent<InboxFile.Line>>> sent = new ArrayList<>();
        for (List<InboxFile> files : arrivals) {
            List<Sent<InboxFile.Line>> arrival = new ArrayList<>();
            for (InboxFile file : files) {
                for (InboxFile.Line row : file.kind().equals(kind) ? file.lines() : List.<InboxFile.Line>of()) {
                    if (row.has(key) && row.has(mandatory)) {
                        arrival.add(new Sent<>(file.name(), row.number(), row));
                    } else {
                        refused.add(file.name() + ":" + row.number());
                    }
                }
            }
            sent.add(arrival);
        }
        for (Sent<InboxFile.Line> winner : winners(sent, row -> row.get(key), row -> List.of(row.said()))) {
            InboxFile.Line before = into.get(winner.fact().get(key));
            InboxFile.Line now = before == null || !kind.equals("customers") ? winner.fact() : winner.fact().over(before);
            if (before == null || !before.said().equals(now.said())) {
                into.put(winner.fact().get(key), now);
            } else {
                known(winner);
            }
        }
    }

    private void deliveries(List<List<InboxFile>> arrivals) {
        for (List<InboxFile> files : arrivals) {
            for (InboxFile file : files) {
                if (file.kind().equals("deliveries")) {
                    file.lines().stream().filter(row -> !customers.containsKey(row.get("customer_no")))
                            .forEach(row -> refused.add(file.name() + ":" + row.number()));
                }
            }
        }
    }

    private void documents(LocalDate night, List<List<InboxFile>> arrivals, Applied applied) {
        List<List<Sent<Facts.Paper>>> sent = new ArrayList<>();
        List<Facts.Paper> released = waiting.stream().filter(paper -> customers.containsKey(paper.customer())).toList();
        waiting.removeAll(released);
        // each in its own place: they came on different days
        released.forEach(paper -> sent.add(List.of(new Sent<>("", 0, new Facts.Paper(paper.number(), paper.type(), paper.customer(),
                paper.currency(), paper.amount(),
                paper.openingPaid(), paper.date(), paper.due(), paper.line(), night)))));
        for (List<InboxFile> files : arrivals) {
            List<Sent<Facts.Paper>> arrival = new ArrayList<>();
            for (InboxFile file : files) {
                for (InboxFile.Line row : file.kind().equals("ledger") ? file.lines() : List.<InboxFile.Line>of()) {
                    Facts.Paper paper = RowRules.isBadDocument(row) ? null : paper(row, night);
                    if (paper == null || !customers.containsKey(paper.customer())) {
                        refused.add(file.name() + ":" + row.number());
                        if (paper != null && row.has("due_date") && row.has("currency")) {
                            waiting.add(paper);
                        }
                    } else {
                        arrival.add(new Sent<>(file.name(), row.number(), paper));
                    }
                }
            }
            sent.add(arrival);
        }
        for (Sent<Facts.Paper> winner : winners(sent, Facts.Paper::number, Facts.Paper::content)) {
            Facts.Paper before = papers.get(winner.fact().number());
            if (before != null && before.content().equals(winner.fact().content())) {
                known(winner);
                continue;
            }
            if (before != null && isAnotherThing(before, winner.fact())) {
                refused.add(winner.file() + ":" + winner.line());
                usedAgain.add(winner);
                continue;
            }
            BigDecimal off = applied.offDocument(winner.fact().number());
            if (before != null && off.signum() != 0 && mayNotChange(before, winner.fact(), off)) {
                refused.add(winner.file() + ":" + winner.line());
                continue;
            }
            papers.put(winner.fact().number(), winner.fact());
        }
    }

    /**
     * Rows whose number stood for something else, once somebody has said what they are: in its place, where what was paid allows it, or
     * beside it.
     */
    private void answered(LocalDate night, Applied applied) {
        for (Sent<Facts.Paper> again : List.copyOf(usedAgain)) {
            Facts.Paper paper = again.fact();
            String key = "NUMBER_USED_AGAIN/" + paper.customer() + "//" + paper.number() + "/";
            Facts.Decision answer = decisions.values().stream()
                    .filter(decision -> decision.get("refers_to").equals(key) && !decision.knownOn().isBefore(paper.knownOn())
                    && List.of("CORRECTION", "ANOTHER_DOCUMENT").contains(decision.get("action"))).findFirst().orElse(null);
            if (answer == null) {
                continue;
            }
            usedAgain.remove(again);
            Facts.Paper before = papers.get(paper.number());
            boolean another = answer.get("action").equals("ANOTHER_DOCUMENT");
            String number = !another ? paper.number() : before.customer().equals(paper.customer()) ? paper.number() + "/"
                    + paper.date().getYear()
                    : paper.number() + "@" + paper.customer();
            BigDecimal off = applied.offDocument(paper.number());
            if (!another && off.signum() != 0 && mayNotChange(before, paper, off)) {
                refused.add(again.file() + ":" + again.line());
            } else {
                papers.put(number, paper.as(number, night));
            }
        }
    }

    /** A number that comes again with another customer, another day and sum, or a day far away. */
    private static boolean isAnotherThing(Facts.Paper before, Facts.Paper after) {
        boolean otherDay = !before.date().equals(after.date());
        boolean otherSum = before.amount().compareTo(after.amount()) != 0 || !before.currency().equals(after.currency());
        return !before.customer().equals(after.customer()) || otherDay && otherSum
                || Math.abs(before.date().toEpochDay() - after.date().toEpochDay()) > 90;
    }

    private static boolean mayNotChange(Facts.Paper before, Facts.Paper after, BigDecimal off) {
        return !before.customer().equals(after.customer()) || !before.currency().equals(after.currency())
                || before.isDebit() != after.isDebit()
                || after.amount().subtract(after.openingPaid()).compareTo(off) < 0;
    }

    private Facts.Paper paper(InboxFile.Line row, LocalDate night) {
        LocalDate date = LocalDate.parse(row.get("document_date"));
        InboxFile.Line customer = customers.get(row.get("customer_no"));
        int terms = customer == null || !customer.has("terms_days") ? 30 : Integer.parseInt(customer.get("terms_days"));
        LocalDate due = row.has("due_date") ? LocalDate.parse(row.get("due_date")) : date.plusDays(terms);
        return new Facts.Paper(row.get("document_no"), row.get("type"), row.get("customer_no"), row.get("currency"),
                new BigDecimal(row.get("amount")), Sums.of(row.get("opening_paid")), date, due, row, night);
    }

    private void money(LocalDate night, List<List<InboxFile>> arrivals, Applied applied, Map<String, BigDecimal> refunded) {
        List<List<Sent<Facts.Money>>> sent = new ArrayList<>();
        for (List<InboxFile> files : arrivals) {
            List<Sent<Facts.Money>> arrival = new ArrayList<>();
            for (InboxFile file : files) {
                for (InboxFile.Line row : file.kind().equals("receipts") ? file.lines() : List.<InboxFile.Line>of()) {
                    if (RowRules.isBadReceipt(row)) {
                        refused.add(file.name() + ":" + row.number());
                    } else {
                        arrival.add(new Sent<>(file.name(), row.number(), receipt(row, night)));
                    }
                }
            }
            sent.add(arrival);
        }
        for (Sent<Facts.Money> winner : winners(sent, Facts.Money::number, Facts.Money::content)) {
            Facts.Money before = receipts.get(winner.fact().number());
            if (before != null && before.content().equals(winner.fact().content())) {
                known(winner);
                continue;
            }
            BigDecimal used = applied.offReceipt(winner.fact().number())
                    .add(refunded.getOrDefault(winner.fact().number(), BigDecimal.ZERO));
            if (before != null && used.signum() != 0 && (!before.currency().equals(winner.fact().currency())
                    || winner.fact().amount().compareTo(used) < 0)) {
                refused.add(winner.file() + ":" + winner.line());
                continue;
            }
            if (before != null) {
                replacedReceipts.add(before);
            }
            receipts.put(winner.fact().number(), winner.fact());
        }
    }

    private static Facts.Money receipt(InboxFile.Line row, LocalDate night) {
        LocalDate value = LocalDate.parse(row.get("value_date"));
        LocalDate matures = row.has("matures_on") ? LocalDate.parse(row.get("matures_on")) : value;
        BigDecimal amount = new BigDecimal(row.get("amount"));
        boolean late = matures.isAfter(value) && amount.signum() < 0;
        return new Facts.Money(row.get("receipt_no"), row.has("currency") ? row.get("currency") : "CNY", amount,
                late ? matures : value, row, night);
    }

    private void decided(LocalDate night, List<List<InboxFile>> arrivals) {
        for (List<InboxFile> files : arrivals) {
            for (InboxFile file : files) {
                for (InboxFile.Line row : file.kind().equals("decisions") ? file.lines() : List.<InboxFile.Line>of()) {
                    Facts.Decision before = said.get(row.get("decision_no"));
                    boolean changed = before != null && !before.line().said().equals(row.said());
                    if (RowRules.isBadDecision(row, customers.keySet()) || changed) {
                        refused.add(file.name() + ":" + row.number());
                    } else if (before != null) {
                        known.merge(file.name(), 1, Integer::sum);
                    } else {
                        Facts.Decision decision = new Facts.Decision(row.get("decision_no"), night, row, night);
                        said.putIfAbsent(decision.number(), decision);
                        if (staff.containsKey(said.get(decision.number()).get("by"))) {
                            decisions.putIfAbsent(decision.number(), decision);
                        }
                    }
                }
            }
        }
    }

    private void known(Sent<?> row) {
        known.merge(row.file(), 1, Integer::sum);
    }

    /** Of each key the row that stands: the last arrival's, if it does not contradict itself. */
    private <T> List<Sent<T>> winners(List<List<Sent<T>>> arrivals, Function<T, String> key, Function<T, List<Object>> content) {
        Map<String, Sent<T>> winners = new LinkedHashMap<>();
        for (List<Sent<T>> arrival : arrivals) {
            Map<String, List<Sent<T>>> byKey = new TreeMap<>();
            arrival.forEach(row -> byKey.computeIfAbsent(key.apply(row.fact()), number -> new ArrayList<>()).add(row));
            byKey.forEach((number, rows) -> {
                if (rows.stream().map(row -> content.apply(row.fact())).distinct().count() > 1) {
                    rows.forEach(row -> refused.add(row.file() + ":" + row.line()));
                } else {
                    winners.put(number, rows.getFirst());
                    rows.subList(1, rows.size()).forEach(this::known);
                }
            });
        }
        return List.copyOf(winners.values());
    }
}
