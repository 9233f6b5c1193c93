package receivables.outbox;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import receivables.ledger.WorkItem;

/**
 * Puts questions that came up after the accounts were written into the worklist's parts, at their place: by account, customer and item number.
 * Done a second time it changes nothing.
 */
public final class WorklistInsert {

    private static final int ITEM_NO = 0;
    private static final int CUSTOMER = 2;

    private final Path partsDirectory;
    private final Function<Collection<String>, Map<String, String>> accountsOf;

    /** @param accountsOf the account of each customer; one it does not know is an account of its own */
    public WorklistInsert(Path partsDirectory, Function<Collection<String>, Map<String, String>> accountsOf) {
        this.partsDirectory = partsDirectory;
        this.accountsOf = accountsOf;
    }

    public void insert(List<WorkItem> items) {
        Set<String> customers = new HashSet<>();
        Set<String> present = new HashSet<>();
        List<Path> parts = Parts.of(partsDirectory, OutputFile.WORKLIST.fileName());
        items.forEach(item -> customers.add(item.customerNo()));
        for (Path part : parts) {
            for (String[] row : read(part)) {
                customers.add(row[CUSTOMER]);
                present.add(row[ITEM_NO]);
            }
        }
        Map<String, String> accounts = accountsOf.apply(customers);
        Comparator<String[]> order = Comparator.comparing((String[] key) -> accounts.getOrDefault(key[1], key[1])).thenComparing(key -> key[1])
                .thenComparing(key -> key[0]);
        Deque<WorkItem> waiting = new ArrayDeque<>(items.stream().filter(item -> !present.contains(item.itemNo()))
                .sorted(Comparator.comparing(item -> new String[] {item.itemNo(), item.customerNo()}, order)).toList());
        for (int index = 0; index < parts.size() && !waiting.isEmpty(); index++) {
            insert(parts.get(index), waiting, order, index == parts.size() - 1);
        }
    }

    /** @param last the rest of the items goes to its end */
    private void insert(Path part, Deque<WorkItem> waiting, Comparator<String[]> order, boolean last) {
        Map<String, List<WorkItem>> before = new HashMap<>();
        List<WorkItem> atEnd = new ArrayList<>();
        for (String[] row : read(part)) {
            while (!waiting.isEmpty() && order.compare(new String[] {waiting.peek().itemNo(), waiting.peek().customerNo()},
                    new String[] {row[ITEM_NO], row[CUSTOMER]}) < 0) {
                before.computeIfAbsent(row[ITEM_NO], none -> new ArrayList<>()).add(waiting.remove());
            }
        }
        if (last) {
            atEnd.addAll(waiting);
            waiting.clear();
        }
        if (!before.isEmpty() || !atEnd.isEmpty()) {
            String number = part.getFileName().toString().substring(OutputFile.WORKLIST.fileName().length());
            // The workbook's rows first: as long as the list itself lacks the items, an attempt that was cut off is made again.
            Path workbook = part.resolveSibling(WorklistRow.FILE_NAME + number);
            rewrite(workbook, without(read(workbook), before, atEnd), before, atEnd, WorklistRow::append);
            rewrite(part, read(part), before, atEnd, CsvRows::workItem);
        }
    }

    private static List<String[]> without(List<String[]> rows, Map<String, List<WorkItem>> before, List<WorkItem> atEnd) {
        Set<String> inserted = new HashSet<>();
        before.values().forEach(items -> items.forEach(item -> inserted.add(item.itemNo())));
        atEnd.forEach(item -> inserted.add(item.itemNo()));
        return rows.stream().filter(row -> !inserted.contains(row[ITEM_NO])).toList();
    }

    private static void rewrite(Path part, List<String[]> rows, Map<String, List<WorkItem>> before, List<WorkItem> atEnd,
            BiConsumer<CsvLines, WorkItem> writer) {
        Path renewed = part.resolveSibling(part.getFileName() + ".renewed");
        Set<String> reached = new HashSet<>();
        try (CsvFile csv = new CsvFile(renewed)) {
            for (String[] row : rows) {
                if (reached.add(row[ITEM_NO])) {
                    before.getOrDefault(row[ITEM_NO], List.of()).forEach(item -> writer.accept(csv.lines(), item));
                }
                for (String cell : row) {
                    csv.lines().verbatim(cell);
                }
                csv.lines().endLine();
                csv.drainWhenLarge();
            }
            atEnd.forEach(item -> writer.accept(csv.lines(), item));
        }
        try {
            Files.move(renewed, part, REPLACE_EXISTING);
        } catch (IOException failure) {
            throw OutboxException.of(part, failure);
        }
    }

    private static List<String[]> read(Path part) {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(part, StandardCharsets.UTF_8); CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
            for (CSVRecord row : parser) {
                rows.add(row.values());
            }
            return rows;
        } catch (IOException failure) {
            throw OutboxException.of(part, failure);
        }
    }
}
