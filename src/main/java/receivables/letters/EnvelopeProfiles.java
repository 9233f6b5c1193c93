package receivables.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import receivables.ledger.Language;

/** The envelopes of {@code config/letters/envelopes}: which one an address gets. A country belongs to one envelope, and one takes all others. */
public final class EnvelopeProfiles {

    private static final List<String> KEYS = List.of("name", "countries", "address_left", "address_top", "address_width", "address_height",
            "return_line", "letterhead_top", "body_top", "folds", "postcode_first", "duplex", "sheet_classes", "large_name");

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
        String wanted = country == null || country.isBlank() ? (language == Language.ZH ? "CN" : "*") : country.strip().toUpperCase(Locale.ROOT);
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
                if (!KEYS.contains(String.valueOf(key))) {
                    mistakes.add(file + ": unknown key " + key + "; known are " + String.join(", ", KEYS));
                }
            }
            KEYS.stream().filter(key -> !map.containsKey(key)).forEach(key -> mistakes.add(file + ": " + key + " is missing"));
            if (mistakes.size() == before) {
                profiles.add(profile(map));
            }
        } catch (MarkedYAMLException malformed) {
            mistakes.add(file + " line " + (malformed.getProblemMark().getLine() + 1) + ": is not YAML: " + malformed.getProblem());
        } catch (ClassCastException | NumberFormatException wrong) {
            mistakes.add(file + ": a value has the wrong type: lengths and folds are numbers (mm), duplex is true or false, lists stand in [ ]");
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
                (String) map.get("large_name"));
    }

    private static float number(Map<?, ?> map, String key) {
        return ((Number) map.get(key)).floatValue();
    }
}
