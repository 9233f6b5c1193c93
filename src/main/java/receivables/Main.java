package receivables;

/** The command line and the clock; nothing else. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        System.exit(2);
    }
}
