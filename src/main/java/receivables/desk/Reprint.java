package receivables.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import receivables.account.RulesEdition;
import receivables.ledger.Letter;
import receivables.ledger.wording.Sentence;
import receivables.letters.check.OlderPack;
import receivables.outbox.FileTree;
import receivables.outbox.Outcome;
import receivables.outbox.PublishedFiles;
import receivables.store.LetterPlace;
import receivables.store.LetterStandings;
import receivables.store.Letters;
import receivables.store.Night;

/**
 * {@code reprint}: a letter's PDF again, drawn from what was stored of it with the texts of the night that issued it; the same bytes each
 * time. It bears the marks of its place in the pack, so that an inserting machine takes it for the spoiled one it replaces.
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
            throw new RefusedException("reprint.unknown", letterNo);
        }
        LocalDate night = date == null ? nights.getLast() : date;
        if (!nights.contains(night)) {
            throw new RefusedException("reprint.other_nights", night, letterNo, nights);
        }
        Letters letters = new Letters(records.database());
        Letter letter = letters.contents(night, List.of(letterNo)).getFirst();
        Night released = records.releasedNight(night);
        Path target = into == null ? records.place().outbox().resolve("reprints").resolve(letterNo + ".pdf")
                : into.toAbsolutePath().normalize();
        Optional<LetterPlace> place = letters.place(night, letterNo);
        byte[] issued = released.rulesEdition() < RulesEdition.CURRENT ? issuedPages(records, night, place) : new byte[0];
        boolean drawnAnew = issued.length == 0;
        write(target, into == null, drawnAnew ? PastNight.of(records, released).press().reprint(letter,
                place.map(LetterPlace::place).orElse(0)) : issued);
        Object how = released.rulesEdition() == RulesEdition.CURRENT || !drawnAnew ? "" : Sentence.of("reprint.drawn_anew");
        return records.done("reprint.done." + letter.status(), letterNo, letter.kind(), letter.customer().customerNo(),
                letter.mailingDay(), target, how);
    }

    /** The pages as an older program issued them; empty where its pack is gone or is not the one that was published. */
    private static byte[] issuedPages(Records records, LocalDate night, Optional<LetterPlace> place) throws IOException {
        if (place.isEmpty() || place.get().firstPage() == 0) {
            return new byte[0];
        }
        Path folder = records.place().outbox().resolve(night.toString());
        String name = "packs/" + place.get().pack() + ".pdf";
        Path pack = folder.resolve(name);
        if (!Files.isRegularFile(pack) || !PublishedFiles.hashes(folder).getOrDefault(name, "")
                .equals(PublishedFiles.recorded(folder).get(name))) {
            return new byte[0];
        }
        try (OlderPack printed = OlderPack.open(pack)) {
            return printed.pages(place.get().firstPage(), place.get().pages());
        }
    }

    /**
     * Aside first, so that a full disk leaves no half file under the letter's name. A letter says what somebody owes: from its first byte
     * on, owner and group alone may read it.
     *
     * @param ours the folder is one of the outbox that nothing else lies in
     */
    static void write(Path target, boolean ours, byte[] content) throws IOException {
        if (Files.isDirectory(target)) {
            throw new RefusedException("desk.is_a_folder", target);
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
