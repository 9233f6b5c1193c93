package receivables.matching;

import java.util.Random;

/**
 * A customer's name as payers write it: in initials, cut, without its division or legal form, with a letter left out.
 *
 * <pre>{@code WrittenNames.of("Amber Road Haulage Ltd", random) // "ARHL", "Amber Road", "A Road Haulage Ltd" …}</pre>
 */
final class WrittenNames {

    private WrittenNames() {
    }

    static String of(String name, Random random) {
        String[] words = name.split(" ");
        return switch (random.nextInt(6)) {
            case 0 -> initials(words);
            case 1 -> words[0] + " " + words[1];
            case 2 -> words[0].charAt(0) + name.substring(words[0].length());
            case 3 -> name.replaceAll(" Division \\d+| Ltd| Inc| Corp", "");
            case 4 -> words[0] + " " + words[1].substring(0, Math.min(4, words[1].length()));
            default -> {
                int at = 1 + random.nextInt(name.length() - 2);
                yield name.substring(0, at) + name.substring(at + 1);
            }
        };
    }

    private static String initials(String[] words) {
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            letters.append(Character.isLetter(word.charAt(0)) ? word.charAt(0) : "");
        }
        return letters.toString();
    }
}
