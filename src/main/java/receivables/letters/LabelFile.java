package receivables.letters;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import receivables.letters.draw.Label;
import receivables.letters.draw.PrintableText;

/** Reads {@code labels.txt}: one {@code key = text} a line, {@code #} opens a comment line. Every label once, none unknown. */
final class LabelFile {

    private LabelFile() {
    }

    /**
     * @param later lines of a later program's file, which has what this older one lacks; empty: this one must have all, and nothing that is
     * unknown
     */
    static Map<Label, String> read(String name, List<String> lines, List<String> later, List<String> mistakes) {
        boolean older = !later.isEmpty();
        Map<Label, String> labels = new EnumMap<>(Label.class);
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            String place = name + " line " + (index + 1) + ": ";
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 0) {
                mistakes.add(place + "\"" + line + "\" is not of the form key = text");
                continue;
            }
            read(place, line.substring(0, equals).strip(), line.substring(equals + 1).strip(), older, labels, mistakes);
        }
        if (older) {
            read(name, later, List.of(), mistakes).forEach(labels::putIfAbsent);
        } else if (!lines.isEmpty()) {
            for (Label label : Label.values()) {
                if (!labels.containsKey(label)) {
                    mistakes.add(name + ": " + label.key() + " is missing; add a line " + label.key() + " = …");
                }
            }
        }
        return labels;
    }

    private static void read(String place, String key, String text, boolean older, Map<Label, String> labels, List<String> mistakes) {
        Label label;
        try {
            label = Label.valueOf(key.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            if (older) {
                return;
            }
            mistakes.add(place + "unknown label " + key + "; take the line out");
            return;
        }
        PrintableText.complaint(text).ifPresent(complaint -> mistakes.add(place + key + " " + complaint));
        for (String brace : label.braces()) {
            if (!text.contains(brace)) {
                if (older) {
                    return;
                }
                mistakes.add(place + key + " must contain " + brace);
            }
        }
        if (labels.put(label, text) != null) {
            mistakes.add(place + key + " stands here a second time");
        }
    }
}
