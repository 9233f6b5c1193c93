package receivables.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.bank.BaiCodes;

/** Reads {@code config/bai-codes.yml}. Configurations kept from before it could be changed do not have it: then the shipped table holds. */
final class BaiCodesFile {

    private static final String FILE = ConfigFiles.CONFIG + "bai-codes.yml";

    private final Section section;
    private final Map<String, String> seen = new TreeMap<>();

    private BaiCodesFile(Section section) {
        this.section = section;
    }

    static BaiCodes read(SortedMap<String, String> content, Mistakes mistakes) {
        if (!content.containsKey(FILE)) {
            return BaiCodes.SHIPPED;
        }
        BaiCodesFile file = new BaiCodesFile(YamlFile.read(FILE, content.get(FILE), mistakes, null));
        BaiCodes codes = new BaiCodes(file.codes("interest"), file.codes("returned"), file.codes("given_back"), file.codes("charges"),
                file.codes("no_money"), file.directions("in"), file.directions("out"));
        file.section.done();
        return codes;
    }

    /** A code has one meaning. */
    private Set<String> codes(String key) {
        Set<String> codes = three(key);
        for (String code : codes) {
            String other = seen.put(code, key);
            if (other != null) {
                section.mistake(key, "code_stands_under", code, other);
            }
        }
        return codes;
    }

    private Set<String> directions(String key) {
        Set<String> codes = three(key);
        for (String code : codes) {
            if (code.matches("[1-6]\\d\\d")) {
                section.mistake(key, "code_has_direction", code);
            }
        }
        return codes;
    }

    private Set<String> three(String key) {
        List<String> codes = section.each(key, text -> text.matches("\\d{3}") ? text : null, Section.said("no_code"));
        return new TreeSet<>(codes);
    }
}
