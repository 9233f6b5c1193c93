package receivables.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The people of the company: owner, general manager, two managers, a supervisor for every five salespersons, two credit controllers and a
 * lawyer.
 *
 * <pre>
 * S011,王志强,SALES,S005,s011@example.com
 * </pre>
 */
final class StaffList {

    static final String OWNER = "S001";
    static final String CREDIT = "S009";
    static final String CREDIT_SECOND = "S010";

    private static final int SUPERVISORS = 3;
    private static final int FIRST_SUPERVISOR = 5;
    private static final int FIRST_SALES = 11;

    private final int salespersons;
    private final List<List<String>> rows = new ArrayList<>();

    StaffList(long seed, int salespersons) {
        this.salespersons = salespersons;
        Dice dice = Dice.of(seed, "staff");
        add(dice, 1, "OWNER", "");
        add(dice, 2, "GENERAL_MANAGER", OWNER);
        add(dice, 3, "MANAGER", "S002");
        add(dice, 4, "MANAGER", "S002");
        for (int index = 0; index < SUPERVISORS; index++) {
            add(dice, FIRST_SUPERVISOR + index, "SUPERVISOR", index < 2 ? "S003" : "S004");
        }
        add(dice, 8, "LEGAL", OWNER);
        add(dice, 9, "CREDIT", "S002");
        add(dice, 10, "CREDIT", CREDIT);
        for (int index = 0; index < salespersons; index++) {
            add(dice, FIRST_SALES + index, "SALES", number(FIRST_SUPERVISOR + index % SUPERVISORS));
        }
    }

    /** The salesperson who looks after the n-th customer. */
    String salesperson(long customer) {
        return number(FIRST_SALES + (int) (customer % salespersons));
    }

    void write(Path file) throws IOException {
        try (CsvFile csv = new CsvFile(file, Columns.STAFF)) {
            for (List<String> row : rows) {
                csv.row(row);
            }
        }
    }

    private void add(Dice dice, int number, String role, String reportsTo) {
        rows.add(List.of(number(number), CompanyNames.person(dice), role, reportsTo, CompanyNames.email(number(number))));
    }

    private static String number(int number) {
        String digits = Integer.toString(number);
        return "S" + "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }
}
