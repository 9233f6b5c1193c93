package receivables.store;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import receivables.store.jdbc.Database;

/**
 * Cuts a range of accounts into pages: at most so many accounts, and so many documents unless one account alone has more. Customers are
 * read in slices, their documents counted once; what a page had no room for begins the next one.
 *
 * @see Accounts#pages
 */
final class AccountPages implements Iterator<AccountPage> {

    private final Database database;
    private final Range range;
    private final LocalDate businessDate;
    private final int maximumAccounts;
    private final int maximumItems;
    private final Queue<Member> read = new ArrayDeque<>();
    private Member lastRead;
    private boolean allRead;
    private String after;
    private Weighed next;

    /** A customer and his documents, settled ones included. */
    private record Member(String accountNo, String customerNo, int documents) {
    }

    private record Weighed(String accountNo, int documents) {
    }

    AccountPages(Database database, Range range, LocalDate businessDate, int maximumAccounts, int maximumItems) {
        this.database = database;
        this.range = range;
        this.businessDate = businessDate;
        this.maximumAccounts = maximumAccounts;
        this.maximumItems = maximumItems;
        this.after = range.after();
        this.next = nextAccount();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public AccountPage next() {
        if (next == null) {
            throw new NoSuchElementException("there are no accounts after " + after);
        }
        String from = after;
        int accounts = 0;
        int items = 0;
        do {
            accounts++;
            items += next.documents();
            after = next.accountNo();
            next = nextAccount();
        } while (next != null && accounts < maximumAccounts && items < maximumItems && next.documents() <= maximumItems - items);
        return new AccountPage(from, after, accounts, items);
    }

    /** The members of a payer group follow each other, and may fill several slices. */
    private Weighed nextAccount() {
        Member first = peek();
        if (first == null) {
            return null;
        }
        int documents = 0;
        for (Member member = first; member != null && member.accountNo().equals(first.accountNo()); member = peek()) {
            documents += read.remove().documents();
        }
        return new Weighed(first.accountNo(), documents);
    }

    private Member peek() {
        if (read.isEmpty() && !allRead) {
            readSlice();
        }
        return read.peek();
    }

    private void readSlice() {
        List<Object> parameters = new ArrayList<>();
        String position = "m.account_no > ?";
        if (lastRead == null) {
            parameters.add(range.after());
        } else {
            // the first comparison lets H2 begin in its index where the last slice ended; with the second alone it would read from the
            // beginning each time
            position = "m.account_no >= ? AND (m.account_no > ? OR m.customer_no > ?)";
            parameters.addAll(List.of(lastRead.accountNo(), lastRead.accountNo(), lastRead.customerNo()));
        }
        String end = range.last().isEmpty() ? "" : " AND m.account_no <= ?";
        if (!range.last().isEmpty()) {
            parameters.add(range.last());
        }
        parameters.addAll(List.of(businessDate, businessDate));
        int limit = maximumAccounts + 1;
        int before = read.size();
        database.jdbc()
                .query("SELECT m.account_no, m.customer_no, (SELECT COUNT(*) FROM document d WHERE d.customer_no = m.customer_no) FROM "
                + "membership m WHERE " + position + end + " AND " + PageQuery.visible("m")
                + " ORDER BY m.account_no, m.customer_no LIMIT " + limit, row -> {
                    lastRead = new Member(row.getString(1), row.getString(2), row.getInt(3));
                    read.add(lastRead);
                }, parameters.toArray());
        allRead = read.size() - before < limit;
    }
}
