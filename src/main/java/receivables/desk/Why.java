package receivables.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import receivables.ledger.Account;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.store.Night;

/**
 * {@code why}: why a customer got a letter on a night, or none, on one screen. The account is computed again as the night saw it, so that
 * each reason is the night's own.
 */
public final class Why {

    private final String customerNo;
    private final LocalDate date;

    /** @param date the night, null: the last one */
    public Why(String customerNo, LocalDate date) {
        this.customerNo = customerNo.strip();
        this.date = date;
    }

    public Outcome on(Desk desk) {
        return desk.read(this::tell);
    }

    private Outcome tell(Records records) throws IOException {
        Night night = records.releasedNight(date);
        NightAgain again = NightAgain.of(records, night);
        Account account = again.account(customerNo).orElseThrow(() ->
                new RefusedException("why.no_customer", night.businessDate(), customerNo));
        WhyScreen screen = new WhyScreen(records, night, again, customerNo, account, again.decide(List.of(account)).getFirst());
        records.out().accept(screen.shown());
        return new Outcome(ExitCode.DONE, screen.summary(), List.of());
    }
}
