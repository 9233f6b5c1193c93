package receivables.letters.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.ledger.ManifestRow;
import receivables.letters.LetterPress;
import receivables.letters.LetterTemplates;
import receivables.letters.PackSpeed;
import receivables.letters.SampleLetters;
import receivables.letters.pack.PackEntry;
import receivables.letters.pack.PackOrder;
import receivables.letters.pack.PackPlan;
import receivables.letters.pack.PackWriter;

/** Packs whose letters are not what is read back: the data change between writing and reading, as if the printing had gone wrong. */
class CheckedPackTest {

    private static final LetterPress PRESS =
            new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.company(), SampleLetters.CONFIG);

    @TempDir
    private Path folder;
    private List<Letter> letters;
    private PackPlan plan;

    @BeforeEach
    void plan() {
        List<Letter> all = PackSpeed.letters(10);
        plan = new PackOrder(PRESS.envelopes(), 1000).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(PRESS, all)).getLast();
        letters = PackSpeed.inOrder(plan, all);
    }

    @Test
    void aPackThatReadsBackStaysAsItIs() throws IOException {
        Path target = folder.resolve("pack.part");
        CheckedPack pack = CheckedPack.write(PRESS, target, plan, left -> letters.iterator());
        assertEquals(Map.of(), pack.failed());
        assertEquals(new PackWriter(PRESS).write(folder.resolve("again"), plan, letters.iterator()), pack.result());
    }

    @Test
    void theMarkThatRunsAslantOverAWaitingLetterIsNoFault() throws IOException {
        for (LetterStatus status : List.of(LetterStatus.NEEDS_APPROVAL, LetterStatus.HELD)) {
            List<Letter> waiting = letters.stream().map(letter -> letter.withStatus(status)).toList();
            PackPlan marked = new PackPlan("approval", plan.businessDate(), plan.language(), plan.envelope(),
                    waiting.stream().map(letter -> PackEntry.of(letter, PRESS.pages(letter))).toList());
            List<String> order = marked.entries().stream().map(PackEntry::letterNo).toList();
            assertEquals(order, waiting.stream().map(Letter::letterNo).toList());
            assertEquals(Map.of(), CheckedPack.write(PRESS, folder.resolve(status.name()), marked, left -> waiting.iterator()).failed());
        }
    }

    @Test
    void aLetterThatFailsIsLeftOutAndTheRestGoes() throws IOException {
        String second = letters.get(1).letterNo();
        String fifth = letters.get(4).letterNo();
        Path target = folder.resolve("pack.part");
        CheckedPack pack = CheckedPack.write(PRESS, target, plan, wrongWhenReadAgain(List.of(second, fifth)));
        assertEquals(List.of(second, fifth).stream().sorted().toList(), List.copyOf(pack.failed().keySet()));
        assertThat(pack.failed().get(second)).anyMatch(what -> what.contains("customer's name"));
        List<Letter> rest = letters.stream().filter(letter -> !pack.failed().containsKey(letter.letterNo())).toList();
        assertEquals(rest.stream().map(Letter::letterNo).toList(), pack.result().rows().stream().map(ManifestRow::letterNo).toList());
        assertEquals(1, pack.result().rows().getFirst().sequence());
        assertEquals(List.of(), new ReadBack(PRESS).check(target, rest.iterator(), pack.result()));
        CheckedPack again = CheckedPack.write(PRESS, folder.resolve("again"), plan, wrongWhenReadAgain(List.of(second, fifth)));
        assertEquals(pack, again, "an attempt after a kill makes the same pack");
    }

    @Test
    void whereEveryLetterFailsThereIsNoPack() {
        Path target = folder.resolve("pack.part");
        CheckedPack pack = CheckedPack.write(PRESS, target, plan, wrongWhenReadAgain(letters.stream().map(Letter::letterNo).toList()));
        assertNull(pack.result());
        assertEquals(letters.size(), pack.failed().size());
        assertFalse(Files.exists(target));
    }

    @Test
    void aFileThatIsNotWhatWasWrittenStopsTheNight() {
        Path target = folder.resolve("pack.part");
        Function<PackPlan, Iterator<Letter>> damaging = new Function<>() {
            private int times;

            @Override
            public Iterator<Letter> apply(PackPlan left) {
                if (++times == 2) {
                    damage(target);
                }
                return letters.iterator();
            }
        };
        UncheckedIOException stopped = assertThrows(UncheckedIOException.class, () -> CheckedPack.write(PRESS, target, plan, damaging));
        assertThat(stopped).hasMessageContaining(plan.name());
    }

    /** The byte after the header, in a comment: every reader still takes the file, only the hash tells. */
    private static void damage(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[10] ^= 1;
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** For the writing the true letters, for the reading back others under the same numbers. */
    private Function<PackPlan, Iterator<Letter>> wrongWhenReadAgain(List<String> wrong) {
        return new Function<>() {
            private int times;

            @Override
            public Iterator<Letter> apply(PackPlan left) {
                boolean reading = ++times % 2 == 0;
                List<Letter> given = new ArrayList<>();
                for (PackEntry entry : left.entries()) {
                    Letter letter = letters.stream().filter(one -> one.letterNo().equals(entry.letterNo())).findFirst().orElseThrow();
                    given.add(reading && wrong.contains(letter.letterNo()) ? renamed(letter) : letter);
                }
                return given.iterator();
            }
        };
    }

    private static Letter renamed(Letter letter) {
        return new Letter(letter.letterNo(), letter.reference(), letter.kind(),
                SampleLetters.chinese(letter.customer().customerNo(), "另一家有限公司"), letter.currency(), letter.businessDate(),
                letter.mailingDay(), letter.demanded(), letter.interest(), letter.payable(), letter.payBy(), letter.status(),
                letter.items(), letter.payments(), null, null, List.of(), List.of());
    }
}
