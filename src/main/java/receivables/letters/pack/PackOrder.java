package receivables.letters.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import receivables.ledger.LetterStatus;
import receivables.letters.EnvelopeProfile;
import receivables.letters.EnvelopeProfiles;

/**
 * Groups a night's letters into packs and puts each pack into the order the print room and the post want.
 * A pack holds one group of documents, one language, one envelope and one class of sheets; what waits for approval or is held lies apart.
 *
 * <pre>{@code dunning-zh-dl-01   reminders-en-din-c65-01   approval-zh-dl-01   held-zh-dl-01}</pre>
 */
public final class PackOrder {

    private static final Comparator<PackEntry> BY_POST = Comparator.comparing(PackEntry::country).thenComparing(PackEntry::postcode)
            .thenComparing(PackEntry::customerNo).thenComparing(PackEntry::letterNo);

    private final EnvelopeProfiles envelopes;
    private final int lettersPerPack;

    /** @param lettersPerPack at most so many letters in one file */
    public PackOrder(EnvelopeProfiles envelopes, int lettersPerPack) {
        if (lettersPerPack < 1) {
            throw new IllegalArgumentException("letters per pack is " + lettersPerPack + ", but must be at least 1");
        }
        this.envelopes = envelopes;
        this.lettersPerPack = lettersPerPack;
    }

    /** The packs by name; the same entries in any order give the same packs. */
    public List<PackPlan> plan(LocalDate businessDate, List<PackEntry> entries) {
        TreeMap<String, TreeMap<Integer, List<PackEntry>>> groups = new TreeMap<>();
        for (PackEntry entry : entries) {
            EnvelopeProfile envelope = envelopes.forCountry(entry.country(), entry.language());
            int sheetClass = envelope.sheetClass(entry.pages());
            String group = group(entry) + "-" + entry.language().code() + "-" + envelope.envelopeName(sheetClass);
            groups.computeIfAbsent(group, name -> new TreeMap<>()).computeIfAbsent(sheetClass, key -> new ArrayList<>()).add(entry);
        }
        List<PackPlan> packs = new ArrayList<>();
        groups.forEach((group, classes) -> {
            int number = 0;
            for (List<PackEntry> sameSheets : classes.values()) {
                sameSheets.sort(BY_POST);
                for (int from = 0; from < sameSheets.size(); from += lettersPerPack) {
                    List<PackEntry> part = sameSheets.subList(from, Math.min(from + lettersPerPack, sameSheets.size()));
                    number++;
                    packs.add(new PackPlan(String.format(Locale.ROOT, "%s-%02d", group, number), businessDate, part.getFirst().language(),
                            envelopes.forCountry(part.getFirst().country(), part.getFirst().language()), part));
                }
            }
        });
        return packs;
    }

    private static String group(PackEntry entry) {
        if (entry.status() == LetterStatus.NEEDS_APPROVAL) {
            return "approval";
        }
        if (entry.status() == LetterStatus.HELD) {
            return "held";
        }
        return switch (entry.kind()) {
            case REMINDER, NOTICE -> "reminders";
            case LAWYER -> "lawyer";
            case STATEMENT -> "statements";
            case CONFIRMATION -> "confirmations";
            case DELIVERY -> "deliveries";
            default -> "dunning";
        };
    }
}
