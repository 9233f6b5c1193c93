package receivables.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.outbox.ExitCode;
import receivables.outbox.FileTree;
import receivables.outbox.Outcome;
import receivables.store.LetterStandings;
import receivables.store.LetterPlace;
import receivables.store.Letters;

/**
 * {@code reprint}: a letter's PDF again, drawn from what was stored of it with the texts of the night that issued it; the same bytes each time.
 * It bears the marks of its place in the pack, so that an inserting machine takes it for the spoiled one it replaces.
 */
public final class Reprint {

    private final String letterNo;
    private final LocalDate date;
    private final Path into;

    /**
     * @param letterNo with or without hyphens
     * @param date which night's version of a letter that several nights drew (one that waited for approval), null: the latest
     * @param into the file to write, null: {@code OUTBOX/reprints/<letter number>.pdf}
     */
    public Reprint(String letterNo, LocalDate date, Path into) {
        this.letterNo = Letters.number(letterNo);
        this.date = date;
        this.into = into;
    }

    public Outcome on(Desk desk) {
        return desk.read(this::print);
    }

    private Outcome print(Records records) throws IOException {
        List<LocalDate> nights = new LetterStandings(records.database()).nights(letterNo);
        if (nights.isEmpty()) {
            throw new RefusedException("There is no letter " + letterNo + ". Letter numbers stand in letters.csv of each night and on the letter itself, like 261124-7K3QX-0V9TM.");
        }
        LocalDate night = date == null ? nights.getLast() : date;
        if (!nights.contains(night)) {
            throw new RefusedException("The night of " + night + " did not draw letter " + letterNo + "; these did: " + nights + ".");
        }
        Letters letters = new Letters(records.database());
        Letter letter = letters.contents(night, List.of(letterNo)).getFirst();
        PastNight past = PastNight.of(records, records.releasedNight(night));
        Path target = into == null ? records.place().outbox().resolve("reprints").resolve(letterNo + ".pdf") : into.toAbsolutePath().normalize();
        write(target, into == null, past.press().reprint(letter, letters.place(night, letterNo).map(LetterPlace::place).orElse(0)));
        String waits = letter.status() == LetterStatus.READY ? "" : ", which is " + (letter.status() == LetterStatus.HELD ? "held and was not mailed" : "not approved yet");
        return new Outcome(ExitCode.DONE, "Printed letter " + letterNo + " (" + letter.kind() + " to " + letter.customer().customerNo() + ", dated "
                + letter.mailingDay() + ")" + waits + " to " + target + ".", List.of());
    }

    /**
     * Aside first, so that a full disk leaves no half file under the letter's name. A letter says what somebody owes: from its first byte on, owner and group
     * alone may read it.
     *
     * @param ours the folder is one of the outbox that nothing else lies in
     */
    static void write(Path target, boolean ours, byte[] content) throws IOException {
        if (Files.isDirectory(target)) {
            throw new RefusedException(target + " is a folder; name a file with --into.");
        }
        Files.createDirectories(target.getParent());
        if (ours) {
            FileTree.restrict(target.getParent());
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.write(part, new byte[0]);
        FileTree.restrict(part);
        Files.write(part, content);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
