package receivables.intake.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that a bank has cut into lines of a fixed width, put together again. A line as long as the width goes on without a blank: a
 * document number that was cut in two is whole again. A line that is one shorter may have lost its blank at the cut: then both readings are
 * given.
 *
 * <pre>{@code "…Rechnung RE-47" + "11 vom 2.10."  →  "…Rechnung RE-4711 vom 2.10."}</pre>
 *
 * @param joined the text
 * @param otherReading words as they would be if no blank had been lost at a cut; may be empty
 */
record CutText(String joined, String otherReading) {

    /** Width of the numbered parts of a purpose. */
    static final int PURPOSE = 27;
    private static final List<Integer> WIDTHS = List.of(27, 35, 65);
    private static final Pattern WORD_END = Pattern.compile("\\S+$");
    private static final Pattern WORD_START = Pattern.compile("^\\S+");

    /** @param width 0: it shows in the lines themselves */
    static CutText of(List<String> lines, int width) {
        if (lines.size() == 1) {
            return new CutText(lines.getFirst().strip(), "");
        }
        int cut = width > 0 ? width : width(lines);
        StringBuilder joined = new StringBuilder(lines.size() * PURPOSE);
        StringBuilder other = new StringBuilder();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (index > 0) {
                String before = lines.get(index - 1);
                boolean whole = before.length() >= cut || before.endsWith(" ") || line.startsWith(" ");
                joined.append(whole ? "" : " ");
                if (!whole && before.length() == cut - 1) {
                    offer(before, line, other);
                }
            }
            joined.append(line);
        }
        return new CutText(joined.toString().strip(), other.toString().strip());
    }

    /** The lines of a field one behind the other, where what they are cut into tells more than they do. */
    static String physical(List<String> lines) {
        StringBuilder joined = new StringBuilder(lines.size() * PURPOSE);
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            boolean blankLost = index > 0 && lines.get(index - 1).length() == 64 && !line.isEmpty()
                    && Character.isLetterOrDigit(line.charAt(0));
            joined.append(blankLost ? " " : "").append(line);
        }
        return joined.toString();
    }

    /** The word that would be there if no blank had been lost at the cut, where it could be a number. */
    private static void offer(String before, String line, StringBuilder other) {
        Matcher end = WORD_END.matcher(before);
        Matcher start = WORD_START.matcher(line);
        if (end.find() && start.find()) {
            String both = end.group() + start.group();
            other.append(both.chars().anyMatch(Character::isDigit) ? " " + both : "");
        }
    }

    /** The longest line is the width, if it is one of those that banks use or comes again; else lines end where their sense does. */
    private static int width(List<String> lines) {
        int longest = 0;
        for (int index = 0; index < lines.size() - 1; index++) {
            longest = Math.max(longest, lines.get(index).length());
        }
        int often = 0;
        for (String line : lines) {
            often += line.length() == longest ? 1 : 0;
        }
        boolean known = WIDTHS.contains(longest) || longest > 60 || often > 1 && longest > 20;
        return known ? longest : Integer.MAX_VALUE;
    }
}
