package receivables.night;

import java.nio.file.Path;
import java.util.List;
import receivables.intake.IntakeException;
import receivables.letters.TemplateException;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.outbox.Wording;
import receivables.settings.SettingsException;
import receivables.settings.Workplace;
import receivables.store.jdbc.DatabaseAddressException;
import receivables.store.jdbc.DatabaseBusyException;
import receivables.store.jdbc.DatabaseDamagedException;
import receivables.store.jdbc.DatabaseUnavailableException;

/** How the commands of the nights answer, in the company's language. */
public record Answers(Wording words) {

    /** Answers of a command that works here. */
    public static Answers of(Workplace place) {
        return new Answers(Wording.in(place.language()));
    }

        /** The same, known by its settings alone. @param config their folder */
    public static Answers of(Path config) {
        return new Answers(Wording.in(Workplace.language(config)));
    }

    /** What a command does before anything is computed, its refusals told as answers. */
    interface Beginning {
        Outcome begin() throws SettingsException;
    }

    Outcome answered(Beginning beginning) {
        try {
            return beginning.begin();
        } catch (SettingsException wrong) {
            return refused(wrong);
        } catch (TemplateException wrong) {
            return new Outcome(ExitCode.REFUSED, words.text("command.templates_wrong"), wrong.mistakes());
        } catch (DatabaseBusyException busy) {
            return new Outcome(ExitCode.BUSY, words.text("command.busy"), List.of(busy.getMessage()));
        } catch (DatabaseUnavailableException down) {
            return Outcome.failed(words.text("night.no_database"), down.getMessage());
        } catch (DatabaseDamagedException | StrangersException | IntakeException | DatabaseAddressException wrong) {
            return refused(wrong.getMessage());
        }
    }

    /** The settings cannot be used. */
    public Outcome refused(SettingsException wrong) {
        return new Outcome(ExitCode.REFUSED, words.text("command.settings_wrong"), words.said(wrong.sentences()));
    }

    /** Nothing may be taken back whose files could not be read again. */
    Outcome incomplete(List<String> missing) {
        return new Outcome(ExitCode.REFUSED, missing.size() == 1 ? words.text("night.incomplete", missing.getFirst())
                : words.text("night.incomplete_and_more", missing.getFirst(), missing.size() - 1), missing);
    }

    /** @param why in the company's language */
    Outcome refused(String why) {
        return new Outcome(ExitCode.REFUSED, words.text("night.refused", why), List.of(why));
    }

    /** The same for a text that has to be worded yet. */
    Outcome refusedFor(String key, Object... arguments) {
        return refused(words.text(key, arguments));
    }

    /** A run that failed. @param promised the release had begun */
    Outcome failed(String businessDate, Throwable failure, boolean promised) {
        if (failure instanceof DatabaseBusyException busy) {
            return new Outcome(ExitCode.BUSY, words.text("night.taken_over"), List.of(busy.getMessage()));
        }
        List<String> errors = Failures.told(failure, words);
        return new Outcome(ExitCode.FAILED, words.text(promised ? "night.failed_promised" : "night.failed", businessDate,
                errors.getFirst()),
                errors);
    }
}
