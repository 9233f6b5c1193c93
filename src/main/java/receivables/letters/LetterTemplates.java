package receivables.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Language;
import receivables.ledger.Letter.Tone;
import receivables.ledger.LetterKind;
import receivables.letters.draw.Label;

/**
 * The texts of all letters in both languages, read from {@code config/letters/zh} and {@code config/letters/en} and checked as a whole:
 * every kind has its file in both, both use the same placeholders, and every placeholder is one a letter can fill.
 *
 * <pre>{@code config/letters/en/letter-1.txt     config/letters/en/letter-1-firm.txt     config/letters/en/labels.txt}</pre>
 */
public final class LetterTemplates {

    /** How a customer is addressed is each language's own. */
    private static final Set<String> SALUTATION = Set.of("customer_name", "contact", "has_contact");

    /** What a law firm writes in place of our own final demand. */
    private static final String BY_LAWYER = "lawyer-law-firm";

    private final Map<Language, Map<String, LetterText>> texts;
    private final Map<Language, Map<Label, String>> labels;

    private LetterTemplates(Map<Language, Map<String, LetterText>> texts, Map<Language, Map<Label, String>> labels) {
        this.texts = texts;
        this.labels = labels;
    }

    /** @throws TemplateException naming every mistake in every file */
    public static LetterTemplates load(Path configDirectory) {
        return load(configDirectory, false);
    }

    /**
     * The texts of a past night. A text or label that came with a later program is taken from this program's own, and one that no letter
     * uses any more is passed over.
     *
     * @throws TemplateException naming every other mistake
     */
    public static LetterTemplates kept(Path configDirectory) {
        return load(configDirectory, true);
    }

    private static LetterTemplates load(Path configDirectory, boolean kept) {
        List<String> mistakes = new ArrayList<>();
        Map<Language, Map<String, LetterText>> texts = new EnumMap<>(Language.class);
        Map<Language, Map<Label, String>> labels = new EnumMap<>(Language.class);
        Map<String, Set<String>> placeholders = new TreeMap<>();
        for (Language language : Language.values()) {
            Map<String, LetterText> ofLanguage = new TreeMap<>();
            for (String text : fileNames()) {
                String name = "letters/" + language.code() + "/" + text + ".txt";
                TemplateFile file = TemplateFile.read(name, lines(configDirectory, name, kept, mistakes), language, mistakes);
                ofLanguage.put(text, file.text());
                Set<String> other = placeholders.putIfAbsent(text, file.placeholders());
                if (other != null) {
                    compare(name, other, file.placeholders(), mistakes);
                }
            }
            texts.put(language, ofLanguage);
            String name = "letters/" + language.code() + "/labels.txt";
            List<String> later = kept ? ShippedTexts.lines(name) : List.of();
            labels.put(language, LabelFile.read(name, lines(configDirectory, name, kept, mistakes), later, mistakes));
        }
        if (!mistakes.isEmpty()) {
            throw new TemplateException(mistakes.stream().map(mistake -> configDirectory + "/" + mistake).toList());
        }
        return new LetterTemplates(texts, labels);
    }

    /** @param byLawyer a law firm sends it */
    LetterText text(Language language, LetterKind kind, Tone tone, boolean byLawyer) {
        return texts.get(language).get(byLawyer ? BY_LAWYER : fileName(kind, tone));
    }

    /** One text for each kind, and for what may be friendly a firm one beside it. */
    private static List<String> fileNames() {
        Set<String> names = new TreeSet<>();
        for (LetterKind kind : LetterKind.values()) {
            names.add(fileName(kind, Tone.FRIENDLY));
            names.add(fileName(kind, Tone.FIRM));
        }
        names.add(BY_LAWYER);
        return List.copyOf(names);
    }

    /** {@code letter-1} and {@code letter-1-firm}; from LETTER_2 on a letter is firm, and other papers know no tone. */
    private static String fileName(LetterKind kind, Tone tone) {
        boolean variant = tone == Tone.FIRM && kind.isStage() && Tone.of(kind) == Tone.FRIENDLY;
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + (variant ? "-firm" : "");
    }

    String label(Language language, Label label) {
        return labels.get(language).get(label);
    }

    private static List<String> lines(Path configDirectory, String name, boolean kept, List<String> mistakes) {
        Path file = configDirectory.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).replace("\uFEFF", "").lines().toList();
            }
            if (kept) {
                return ShippedTexts.lines(name);
            }
            mistakes.add(name + ": is missing; every kind of letter needs its text in both languages");
        } catch (IOException unreadable) {
            mistakes.add(name + ": cannot be read as UTF-8 text: " + unreadable.getMessage());
        }
        return List.of();
    }

    private static void compare(String name, Set<String> chinese, Set<String> english, List<String> mistakes) {
        if (chinese.isEmpty() || english.isEmpty()) {
            return;
        }
        Set<String> onlyChinese = new TreeSet<>(chinese);
        onlyChinese.removeAll(english);
        Set<String> onlyEnglish = new TreeSet<>(english);
        onlyEnglish.removeAll(chinese);
        onlyChinese.removeAll(SALUTATION);
        onlyEnglish.removeAll(SALUTATION);
        if (!onlyChinese.isEmpty() || !onlyEnglish.isEmpty()) {
            mistakes.add(name + ": both languages must say the same; only the Chinese text uses " + onlyChinese + ", only the English "
                    + onlyEnglish);
        }
    }
}
