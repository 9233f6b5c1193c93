package receivables.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No library on the class path is a version with a published hole of this list: libraries we have, directly or through others, and those
 * that would come in most easily. It needs no network, and therefore knows no more than whoever last wrote a line into it; a library that
 * is raised is the occasion to look again.
 */
class KnownHolesTest {

    private static final String HOLES = """
            h2                   2.1.210   CVE-2021-42392, CVE-2022-23221: runs code named in a URL of its console
            mysql-connector-j    8.2.0     CVE-2023-22102: takes over the connector
            snakeyaml            2.0       CVE-2022-1471: makes any object a YAML file names
            jackson-databind     2.13.4.2  CVE-2022-42003, CVE-2022-42004: deep nesting exhausts memory
            jackson-core         2.15.0    CVE-2025-52999: deep nesting overflows the stack
            logback-core         1.5.19    CVE-2024-12798, CVE-2025-11226: runs code named in its configuration
            logback-classic      1.5.19    CVE-2023-6378 and those of logback-core
            spring-beans         5.3.18    CVE-2022-22965: binds to the class loader
            spring-core          5.3.18    CVE-2022-22965 through spring-beans
            commons-compress     1.26.0    CVE-2024-25710, CVE-2024-26308: damaged archives loop or exhaust memory
            commons-lang3        3.18.0    CVE-2025-48924: long class names overflow the stack
            commons-io           2.14.0    CVE-2024-47554: reading XML takes all of a processor
            commons-text         1.10.0    CVE-2022-42889: interpolation runs scripts
            commons-beanutils    1.11.0    CVE-2025-48734: reaches the class loader through an enum
            log4j-core           2.17.1    CVE-2021-44228 and its three successors: loads code named in a message
            guava                32.0.0    CVE-2023-2976: temporary files that others may read
            gson                 2.8.9     CVE-2022-25647: damaged input exhausts memory
            woodstox-core        6.4.0     CVE-2022-40152: nested XML overflows the stack
            bcprov-jdk18on       1.78      CVE-2024-29857, CVE-2024-30171, CVE-2024-30172: damaged keys, timing
            xstream              1.4.21    CVE-2024-47072: damaged input overflows the stack
            """;
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[0-9A-Za-z.+-]*)[.]jar");

    @Test
    void noLibraryHasAKnownHole() {
        Map<String, String> libraries = libraries();
        assertTrue(libraries.size() > 30 && libraries.containsKey("h2")
                && libraries.containsKey("mysql-connector-j"), "the class path was not read: " + libraries);
        List<String> holes = new ArrayList<>();
        for (String line : HOLES.lines().toList()) {
            String[] hole = line.split(" +", 3);
            String version = libraries.get(hole[0]);
            if (version != null && isBefore(version, hole[1])) {
                holes.add(hole[0] + " " + version + " has " + hole[2] + "; raise it to " + hole[1] + " or newer");
            }
        }
        assertEquals(List.of(), holes);
    }

    @ParameterizedTest
    @CsvSource({"1.5.18, 1.5.19, true", "1.5.19, 1.5.19, false", "1.10.0, 1.9.0, false", "2.0.206, 2.1.210, true", "2.0, 2.0.1, true",
            "2.0.0, 2.0, false",
        "32.1.2-jre, 32.0.0, false", "31.1-jre, 32.0.0, true", "2.13.4.1-x, 2.13.4.2, true", "9.7.0, 8.2.0, false"})
    void versionsAreComparedByTheirNumbers(String version, String fixed, boolean before) {
        assertEquals(before, isBefore(version, fixed));
    }

    private static boolean isBefore(String version, String fixed) {
        int[] one = numbers(version);
        int[] other = numbers(fixed);
        for (int place = 0; place < Math.max(one.length, other.length); place++) {
            int difference = (place < one.length ? one[place] : 0) - (place < other.length ? other[place] : 0);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[-+]")[0].split("[.]")).filter(part -> part.matches("[0-9]+")).mapToInt(Integer::parseInt)
                .toArray();
    }

    /** What this JVM runs with, however its classes were brought in: artifact to version. */
    private static Map<String, String> libraries() {
        List<String> paths = new ArrayList<>();
        if (receivables.Main.class.getClassLoader() instanceof URLClassLoader loader) {
            Arrays.stream(loader.getURLs()).forEach(url -> paths.add(Path.of(URI.create(url.toString())).toString()));
        }
        paths.addAll(List.of(System.getProperty("surefire.test.class.path",
                System.getProperty("java.class.path")).split(File.pathSeparator)));
        Map<String, String> libraries = new TreeMap<>();
        for (String path : paths) {
            Matcher jar = JAR.matcher(Path.of(path).getFileName().toString());
            if (jar.matches()) {
                libraries.put(jar.group(1), jar.group(2));
            }
        }
        return libraries;
    }
}
