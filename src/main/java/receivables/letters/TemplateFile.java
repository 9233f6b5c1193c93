package receivables.letters;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import receivables.ledger.Language;
import receivables.letters.draw.PrintableText;

/**
 * Reads the text of one kind of letter. Parts stand under their name in brackets, paragraphs are parted by empty lines, lines of a
 * paragraph run on, {@code //} opens a comment line. A paragraph that comes out empty is left away.
 *
 * <pre>
 * [opening]
 * Our records show {{item_count}} overdue items.{{#has_payments}} Your payments are taken into account.{{/has_payments}}
 * </pre>
 *
 * @param placeholders all names used, conditions among them
 */
record TemplateFile(LetterText text, Set<String> placeholders) {

    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([#^/!>&{]?)\\s*([^}]*?)\\s*}}");
    private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(false);

    static TemplateFile read(String name, List<String> lines, Language language, List<String> mistakes) {
        Map<String, List<LetterText.Paragraph>> parts = new LinkedHashMap<>();
        Set<String> placeholders = new TreeSet<>();
        List<LetterText.Paragraph> part = null;
        StringBuilder paragraph = new StringBuilder();
        int firstLine = 0;
        for (int index = 0; index <= lines.size(); index++) {
            String line = index == lines.size() ? "" : lines.get(index).strip();
            boolean heading = line.startsWith("[") && line.endsWith("]");
            if (line.startsWith("//")) {
                continue;
            }
            if (line.isEmpty() || heading) {
                compile(name, firstLine, paragraph, part, mistakes);
                paragraph.setLength(0);
                if (heading) {
                    part = new ArrayList<>();
                    open(name + " line " + (index + 1), line.substring(1, line.length() - 1).strip(), part, parts, mistakes);
                }
                continue;
            }
            check(name + " line " + (index + 1), line, placeholders, mistakes);
            if (paragraph.isEmpty()) {
                firstLine = index + 1;
            } else if (language == Language.EN) {
                paragraph.append(' ');
            }
            paragraph.append(line);
        }
        if (!lines.isEmpty()) {
            for (String wanted : LetterText.PARTS) {
                if (!parts.containsKey(wanted) || parts.get(wanted).isEmpty()) {
                    mistakes.add(name + ": the part [" + wanted + "] is missing or empty");
                }
            }
        }
        return new TemplateFile(new LetterText(parts), placeholders);
    }

    private static void open(String place, String partName, List<LetterText.Paragraph> part, Map<String, List<LetterText.Paragraph>> parts,
            List<String> mistakes) {
        if (!LetterText.PARTS.contains(partName)) {
            mistakes.add(place + ": unknown part [" + partName + "]; known are " + LetterText.PARTS);
        } else if (parts.putIfAbsent(partName, part) != null) {
            mistakes.add(place + ": the part [" + partName + "] stands here a second time");
        }
    }

    private static void check(String place, String line, Set<String> placeholders, List<String> mistakes) {
        PrintableText.complaint(line).ifPresent(complaint -> mistakes.add(place + ": " + complaint));
        Matcher tag = TAG.matcher(line);
        while (tag.find()) {
            String name = tag.group(2);
            boolean condition = "#^/".contains(tag.group(1)) && !tag.group(1).isEmpty();
            if (!tag.group(1).isEmpty() && !condition) {
                mistakes.add(place + ": " + tag.group()
                        + " is not understood; write {{name}}, {{#condition}} … {{/condition}} or {{^condition}} … "
                        + "{{/condition}}");
            } else if (condition && !LetterWords.CONDITIONS.contains(name)) {
                mistakes.add(place + ": unknown condition " + tag.group() + "; known are " + String.join(", ", LetterWords.CONDITIONS));
            } else if (!condition && !LetterWords.VALUES.contains(name)) {
                mistakes.add(place + ": unknown placeholder " + tag.group() + "; known are " + String.join(", ", LetterWords.VALUES));
            } else {
                placeholders.add(name);
            }
        }
        if (TAG.matcher(line).replaceAll("").contains("{{")) {
            mistakes.add(place + ": {{ is not closed by }} on the same line");
        }
    }

    private static void compile(String name, int line, StringBuilder paragraph, List<LetterText.Paragraph> part, List<String> mistakes) {
        if (paragraph.isEmpty()) {
            return;
        }
        if (part == null) {
            mistakes.add(name + " line " + line + ": text before the first part; begin with [subject]");
            return;
        }
        try {
            Template template = COMPILER.compile(paragraph.toString());
            Matcher tag = TAG.matcher(paragraph);
            boolean constant = true;
            while (tag.find()) {
                constant &= !tag.group(1).isEmpty();
            }
            part.add(new LetterText.Paragraph(template, constant));
        } catch (MustacheException malformed) {
            mistakes.add(name + " line " + line + ": " + malformed.getMessage() + "; a condition must be closed within its paragraph");
        }
    }
}
