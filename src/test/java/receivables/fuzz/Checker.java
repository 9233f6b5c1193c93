package receivables.fuzz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at one published night after the other and says in sentences what is not as the files that were given make it. */
final class Checker {

    private final History history;

    Checker(History history) {
        this.history = history;
    }

    List<String> check(LocalDate night) {
        List<String> found = new ArrayList<>();
        Evening evening = new Evening(history, night);
        new BalanceCheck(evening, found).run();
        new MoneyCheck(evening, found).run();
        new InstrumentCheck(evening, history, found).run();
        new IntakeCheck(evening, history, found).run();
        new OutcomeCheck(evening, history, found).run();
        boolean past = history.corrected.contains(night);
        if (!past) {
            new GatesByHand(evening, history).check(found);
            new InterestCheck(evening, found).run();
        }
        new LetterCheck(evening, history.commands.stream().map(History.Command::letterNo).collect(Collectors.toSet()), past, found).run();
        if (found.isEmpty() && !past) {
            new ConversationCheck(evening, history, found).run();
            new DunningCheck(evening, history, found).run();
        }
        return found;
    }
}
