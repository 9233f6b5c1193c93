package receivables.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import receivables.ledger.table.AmountForm;
import receivables.ledger.table.DateForm;
import receivables.ledger.table.ListColumns;

/** Reads what an ERP's profile says of its columns. */
record ListProfileSection(Section section) {

    /** Of the contract's {@code ledger*.csv}, but for amount, type and currency, which have sections of their own. */
    private static final List<String> OF_ITEMS = List.of("document_no", "customer_no", "name", "invoice_no", "contract_no", "contract_name",
            "order_no", "delivery_no", "account_type", "description", "applies_to");
    private static final List<String> DAYS_OF_ITEMS = List.of("document_date", "due_date", "posting_date", "contract_date",
            "discount_until");
    /** Of the contract's {@code customers*.csv}. */
    private static final List<String> OF_CUSTOMERS = List.of("customer_no", "name", "language", "address_1", "address_2", "city", "region",
            "postcode", "country", "contact", "phone", "email", "salesperson", "currency", "terms_days", "contract_no", "bank_accounts",
            "aliases", "group_no", "registered_no", "segment");
    private static final List<String> DAYS_OF_CUSTOMERS = List.of("contract_date", "since");

    ListColumns read() {
        ListColumns.Reads reads = section.has("reads") ? section.choice("reads", ListColumns.Reads.class) : ListColumns.Reads.ITEMS;
        boolean items = reads == ListColumns.Reads.ITEMS;
        SortedMap<String, List<String>> texts = new TreeMap<>();
        for (String column : items ? OF_ITEMS : OF_CUSTOMERS) {
            List<String> named = section.oneOrMore(column);
            if (!named.isEmpty()) {
                texts.put(column, named);
            }
        }
        SortedMap<String, DateForm> days = new TreeMap<>();
        for (String column : items ? DAYS_OF_ITEMS : DAYS_OF_CUSTOMERS) {
            if (section.has(column)) {
                days.put(column, TableProfileFiles.date(section, column));
            }
        }
        ListColumns.Marks marks = marks();
        Set<String> there = new TreeSet<>(texts.keySet());
        there.addAll(marks.group().keySet());
        there.addAll(days.keySet());
        needed(items, there);
        Section amount = items ? section.section("amount") : null;
        ListColumns.Means means = amount == null ? ListColumns.Means.ORIGINAL : amount.choice("means", ListColumns.Means.class);
        String less = amount == null ? "" : amount.textOr("less", "");
        AmountForm form = amount == null ? null : StatementProfileSection.amount(amount);
        boolean repeats = items && section.has("rows_of_document") && section.value("rows_of_document", "",
                text -> List.of("add", "repeat").contains(text) ? text : null, Section.said("not_one_of", List.of("add",
                        "repeat"))).equals("repeat");
        boolean snapshot = items && section.has("snapshot") && section.flag("snapshot");
        if (snapshot && means != ListColumns.Means.OPEN) {
            section.mistake("snapshot", "snapshot_needs_open");
        }
        return new ListColumns(reads, texts, patterns("parts", there), days, form, less, means,
                items && section.has("type") ? types(section.section("type")) : ListColumns.RowTypes.ofSign(),
                TableProfileFiles.told(section, "currency"), marks, repeats, snapshot);
    }

    private void needed(boolean items, Set<String> there) {
        List<String> missing = new ArrayList<>();
        if (!there.contains("customer_no") && !there.contains("name")) {
            missing.add("customer_no");
        }
        for (String column : items ? List.of("document_no", "document_date") : List.of("name")) {
            if (!there.contains(column)) {
                missing.add(column);
            }
        }
        missing.forEach(column -> section.mistake(column, "missing_column"));
    }

    private SortedMap<String, Pattern> patterns(String key, Set<String> allowed) {
        SortedMap<String, Pattern> patterns = new TreeMap<>();
        if (section.has(key)) {
            Section parts = section.section(key);
            for (String column : parts.names()) {
                Pattern pattern = TableProfileFiles.grouped(parts, column);
                if (!allowed.contains(column)) {
                    parts.mistake(column, "not_read_from_list");
                } else if (pattern != null) {
                    patterns.put(column, pattern);
                }
            }
        }
        return patterns;
    }

    private ListColumns.Marks marks() {
        SortedMap<String, Pattern> group = new TreeMap<>();
        if (section.has("group")) {
            Section lines = section.section("group");
            for (String column : lines.names()) {
                Pattern pattern = TableProfileFiles.grouped(lines, column);
                if (!List.of("customer_no", "name").contains(column)) {
                    lines.mistake(column, "not_above_rows");
                } else if (pattern != null) {
                    group.put(column, pattern);
                }
            }
        }
        List<Pattern> subtotals = List.of();
        List<Pattern> totals = List.of();
        if (section.has("totals")) {
            Section lines = section.section("totals");
            subtotals = TableProfileFiles.patterns(lines, "group");
            totals = TableProfileFiles.patterns(lines, "all");
            lines.done();
        }
        return new ListColumns.Marks(group, subtotals, totals);
    }

    private static ListColumns.RowTypes types(Section type) {
        SortedMap<String, ListColumns.RowType> words = new TreeMap<>();
        for (ListColumns.RowType kind : ListColumns.RowType.values()) {
            for (String word : type.oneOrMore(kind.name().toLowerCase(Locale.ROOT))) {
                if (words.put(word, kind) != null) {
                    type.mistake(kind.name().toLowerCase(Locale.ROOT), "two_kinds", word);
                }
            }
        }
        boolean bySign = type.has("otherwise") && type.value("otherwise", "", text -> text.equals("by_sign") ? text : null,
                Section.said("not_one_of", List.of("by_sign"))).equals("by_sign");
        ListColumns.RowTypes types = new ListColumns.RowTypes(type.text("column"), words, bySign);
        type.done();
        return types;
    }
}
