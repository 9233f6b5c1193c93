package receivables.letters.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import receivables.ledger.Letter;
import receivables.letters.LetterPress;
import receivables.letters.pack.PackPlan;
import receivables.letters.pack.PackResult;
import receivables.letters.pack.PackWriter;

/**
 * A pack that was written and read back. Letters that do not read back as their data are left out and the pack is written anew without
 * them, so that the file that stays has only letters that were proved. The same letters give the same pack and the same failures each time.
 *
 * @param result null when no letter is left: then there is no file
 * @param failed what is wrong with each letter that was left out, by its number
 */
public record CheckedPack(PackResult result, Map<String, List<String>> failed) {

    /**
     * @param target a new file; the caller names it {@code .part} and renames it
     * @param letters the letters of a plan's entries, in the same order; asked for the writing and again for the reading back
     * @throws UncheckedIOException when the file as a whole is not what was written: nothing about a letter explains that
     */
    public static CheckedPack write(LetterPress press, Path target, PackPlan plan, Function<PackPlan, Iterator<Letter>> letters) {
        PackWriter writer = new PackWriter(press);
        TreeMap<String, List<String>> failed = new TreeMap<>();
        PackPlan left = plan;
        try {
            while (!left.entries().isEmpty()) {
                PackResult result = writer.write(target, left, letters.apply(left));
                List<ReadBack.Failure> failures = new ReadBack(press).check(target, letters.apply(left), result);
                if (failures.isEmpty()) {
                    return new CheckedPack(result, failed);
                }
                for (ReadBack.Failure failure : failures) {
                    if (failure.letterNo().isEmpty()) {
                        throw new IOException(failure.what());
                    }
                    failed.computeIfAbsent(failure.letterNo(), none -> new ArrayList<>()).add(failure.what());
                }
                left = plan.without(failed.keySet());
            }
            Files.deleteIfExists(target);
            return new CheckedPack(null, failed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the pack " + plan.name()
                    + " cannot be read back as it was written; see that the disk is sound and start again", unreadable);
        }
    }
}
