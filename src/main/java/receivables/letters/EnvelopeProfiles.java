package receivables.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import receivables.ledger.Language;

/**
 * The envelopes of {@code config/letters/envelopes}: which one an address gets. A country belongs to one envelope, and one takes all
 * others.
 */
public final class EnvelopeProfiles {

    private static final List<String> KEYS = List.of("name", "countries", "address_left", "address_top", "address_width", "address_height",
            "return_line", "letterhead_top", "body_top", "folds", "postcode_first", "duplex", "sheet_classes", "large_name");

    /** What most envelopes do without saying so. */
    private static final Map<String, Object> DEFAULTS = Map.of("cover_sheet", true, "separate_every", 0, "address_sheet",
            false, "marks", "none", "marks_left", 6, "marks_top", 120);

    private final List<EnvelopeProfile> profiles;
    private final EnvelopeProfile others;

    private EnvelopeProfiles(List<EnvelopeProfile> profiles, EnvelopeProfile others) {
        this.profiles = List.copyOf(profiles);
        this.others = others;
    }

    /** @throws TemplateException naming every mistake */
    public static EnvelopeProfiles load(Path configDirectory) {
        Path directory = configDirectory.resolve("letters").resolve("envelopes");
        List<String> mistakes = new ArrayList<>();
        List<EnvelopeProfile> profiles = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yml")).sorted().toList()) {
                readProfile(file, profiles, mistakes);
            }
        } catch (IOException unreadable) {
            throw new TemplateException(List.of(directory + ": cannot be read; it must hold one .yml file per envelope"));
        }
        checkShared(directory, profiles, mistakes);
        List<EnvelopeProfile> rest = profiles.stream().filter(profile -> profile.countries().contains("*")).toList();
        if (mistakes.isEmpty() && rest.size() != 1) {
            mistakes.add(directory + ": exactly one envelope must have countries: ['*'], for all countries no other envelope names; found "
                    + rest.size());
        }
        if (!mistakes.isEmpty()) {
            throw new TemplateException(mistakes);
        }
        return new EnvelopeProfiles(profiles, rest.getFirst());
    }

    /** An address without a country lies in the country of its language: China for Chinese, elsewhere for English. */
    public EnvelopeProfile forCountry(String country, Language language) {
        String wanted = country == null || country.isBlank() ? (language == Language.ZH ? "CN" : "*")
                : country.strip().toUpperCase(Locale.ROOT);
        return profiles.stream().filter(profile -> profile.countries().contains(wanted)).findFirst().orElse(others);
    }

    private static void readProfile(Path file, List<EnvelopeProfile> profiles, List<String> mistakes) {
        try {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            if (!(root instanceof Map<?, ?> map)) {
                mistakes.add(file + ": must be a list of key: value lines");
                return;
            }
            int before = mistakes.size();
            for (Object key : map.keySet()) {
                if (!KEYS.contains(String.valueOf(key)) && !DEFAULTS.containsKey(String.valueOf(key))) {
                    mistakes.add(file + ": unknown key " + key + "; known are " + String.join(", ", KEYS) + ", "
                            + String.join(", ", new TreeSet<>(DEFAULTS.keySet())));
                }
            }
            KEYS.stream().filter(key -> !map.containsKey(key)).forEach(key -> mistakes.add(file + ": " + key + " is missing"));
            if (mistakes.size() == before) {
                profiles.add(profile(map));
                check(file, profiles.getLast(), mistakes);
            }
        } catch (MarkedYAMLException malformed) {
            mistakes.add(file + " line " + (malformed.getProblemMark().getLine() + 1) + ": is not YAML: " + malformed.getProblem());
        } catch (ClassCastException | NumberFormatException wrong) {
            mistakes.add(file
                    + ": a value has the wrong type: lengths and folds are numbers (mm), duplex, cover_sheet and address_sheet are true "
                    + "or false, "
                    + "lists stand in [ ]");
        } catch (IllegalArgumentException unknownMark) {
            mistakes.add(file + ": marks must be one of none, omr, datamatrix");
        } catch (IOException unreadable) {
            mistakes.add(file + ": cannot be read: " + unreadable.getMessage());
        }
    }

    private static EnvelopeProfile profile(Map<?, ?> map) {
        List<String> countries = ((List<?>) map.get("countries")).stream().map(String::valueOf).toList();
        List<Float> folds = ((List<?>) map.get("folds")).stream().map(fold -> ((Number) fold).floatValue()).toList();
        List<Integer> classes = ((List<?>) map.get("sheet_classes")).stream().map(bound -> ((Number) bound).intValue()).toList();
        return new EnvelopeProfile((String) map.get("name"), countries, number(map, "address_left"), number(map, "address_top"),
                number(map, "address_width"), number(map, "address_height"), number(map, "return_line"), number(map, "letterhead_top"),
                number(map, "body_top"), folds, (Boolean) map.get("postcode_first"), (Boolean) map.get("duplex"), classes,
                (String) map.get("large_name"), (Boolean) orDefault(map, "cover_sheet"),
                ((Number) orDefault(map, "separate_every")).intValue(), (Boolean) orDefault(map, "address_sheet"),
                InsertMark.valueOf(((String) orDefault(map, "marks")).toUpperCase(Locale.ROOT)),
                ((Number) orDefault(map, "marks_left")).floatValue(), ((Number) orDefault(map, "marks_top")).floatValue());
    }

    private static Object orDefault(Map<?, ?> map, String key) {
        return map.containsKey(key) ? map.get(key) : DEFAULTS.get(key);
    }

    private static void check(Path file, EnvelopeProfile profile, List<String> mistakes) {
        if (profile.addressLeft() < 20 || profile.addressLeft() + profile.addressWidth() > 205 || profile.addressTop() < 10
                || profile.addressTop() + profile.addressHeight() > 130) {
            mistakes.add(file
                    + ": the address (address_left, address_top, address_width, address_height) must lie between 20 and 205 mm from the "
                    + "left and "
                    + "between 10 and 130 mm from the top");
        }
        if (profile.bodyTop() < profile.addressTop() + profile.addressHeight()) {
            mistakes.add(file + ": body_top is " + profile.bodyTop() + ", but the text must begin below the address");
        }
        if (profile.separateEvery() < 0) {
            mistakes.add(file + ": separate_every is " + profile.separateEvery()
                    + "; give the number of letters between two separating sheets, or 0");
        }
        if (profile.mark() != InsertMark.NONE && (profile.markLeft() < 3 || profile.markLeft()
                + InsertMark.WIDTH > profile.addressLeft())) {
            mistakes.add(file + ": marks_left is " + profile.markLeft() + "; the marks are " + InsertMark.WIDTH
                    + " mm wide and must lie between 3 mm and the "
                    + "text at " + profile.addressLeft() + " mm");
        }
    }

    /** Names are parts of pack names, and a country goes into one envelope. */
    private static void checkShared(Path directory, List<EnvelopeProfile> profiles, List<String> mistakes) {
        Set<String> names = new TreeSet<>();
        Set<String> countries = new TreeSet<>();
        for (EnvelopeProfile profile : profiles) {
            if (!names.add(profile.name())) {
                mistakes.add(directory + ": two envelopes are named " + profile.name());
            }
            for (String country : profile.countries()) {
                if (!country.equals("*") && !countries.add(country)) {
                    mistakes.add(directory + ": " + country + " stands in the countries of two envelopes; it can only go into one");
                }
            }
        }
    }

    private static float number(Map<?, ?> map, String key) {
        return ((Number) map.get(key)).floatValue();
    }
}
