package receivables;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.CacheMode;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The house as the README draws it: a room knows only rooms of lower storeys, rooms of one storey do not know each other, pure rooms stay
 * pure, and no room is too large for an evening. A room that the picture does not show may not be built.
 */
@AnalyzeClasses(packages = "receivables", importOptions = ImportOption.DoNotIncludeTests.class, cacheMode = CacheMode.PER_CLASS)
class HouseTest {

    /** From the roof to the ground. */
    private static final List<List<String>> STOREYS = List.of(
            List.of("Main"), List.of("bench"), List.of("night", "desk"),
            List.of("store", "intake", "letters", "outbox", "settings", "sample"), List.of("account"), List.of("statements", "proof"),
            List.of("credit"), List.of("dunning"), List.of("matching", "aging"), List.of("claims"), List.of("decisions"),
            List.of("ledger"), List.of("money"));

    /**
     * Inside a room of several parts, from the top down: read back what was packed, pack what was laid out, lay out with the Swiss bill,
     * ink and type.
     */
    private static final List<String> PARTS_OF_LETTERS = List.of("letters.check", "letters.pack", "letters", "letters.swiss",
            "letters.draw");

    private static final Path SOURCES = Path.of("src/main/java/receivables");
    private static final int MOST_FILES = 60;
    /**
     * Rooms that are larger still: the store has records of a few lines that belong into the files of their owners, the night steps that
     * become one.
     */
    private static final Map<String, Integer> LARGER = Map.of("store", 84, "night", 70);
    private static final int MOST_LINES = 400;

    private static final String[] PURE = {
        "receivables.account..", "receivables.statements..", "receivables.proof..", "receivables.credit..", "receivables.dunning..",
                "receivables.matching..",
        "receivables.aging..", "receivables.claims..", "receivables.decisions..", "receivables.ledger..", "receivables.money.."};

    @ArchTest
    static final ArchRule arrowsPointDown = classes().should(new ArchCondition<JavaClass>("know only rooms of lower storeys") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
                JavaClass known = arrow.getTargetClass();
                if (known.getPackageName().startsWith("receivables") && !room(type).equals(room(known)) && storey(type) >= storey(known)) {
                    events.add(SimpleConditionEvent.violated(arrow, room(type) + " may not know " + room(known) + ": "
                            + arrow.getDescription()));
                }
            }
        }
    });

    @ArchTest
    static final ArchRule noCycles = slices().matching("receivables.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule lettersAreReadBackAfterTheyWerePacked = classes().that().resideInAPackage("receivables.letters..").should(
            new ArchCondition<JavaClass>("know only parts of the room that lie lower") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
                        int own = PARTS_OF_LETTERS.indexOf(part(type));
                        int known = PARTS_OF_LETTERS.indexOf(part(arrow.getTargetClass()));
                        if (own < 0 || known >= 0 && known < own) {
                            events.add(SimpleConditionEvent.violated(arrow, part(type) + " may not know: " + arrow.getDescription()));
                        }
                    }
                }
            });

    @ArchTest
    static final ArchRule connectionsKnowNoTable = noClasses().that().resideInAPackage("receivables.store.jdbc..").should()
            .dependOnClassesThat()
            .resideInAPackage("receivables.store");

    @ArchTest
    static void roomsAndFilesAreReadInAnEvening(JavaClasses all) throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).sorted().toList()) {
                files.merge(SOURCES.relativize(source.getParent()).toString(), 1, Integer::sum);
                if (Files.readAllLines(source).size() > MOST_LINES) {
                    tooLong.add(source.toString());
                }
            }
        }
        files.entrySet().removeIf(room -> room.getValue() <= LARGER.getOrDefault(room.getKey(), MOST_FILES));
        if (!files.isEmpty() || !tooLong.isEmpty()) {
            throw new AssertionError("rooms of more than " + MOST_FILES + " files: " + files + "; files of more than " + MOST_LINES
                    + " lines: " + tooLong);
        }
    }

    /** A language is a file of words, templates and a font; typography of letters apart, nobody asks which one it is. */
    @ArchTest
    static final ArchRule nobodyAsksForALanguage = noClasses().that()
            .resideInAnyPackage("receivables", "receivables.bench..", "receivables.night..", "receivables.desk..", "receivables.store..",
            "receivables.outbox..", "receivables.settings..", "receivables.account..", "receivables.proof..", "receivables.credit..",
            "receivables.dunning..", "receivables.matching..", "receivables.aging..", "receivables.decisions..").should()
            .accessField(receivables.ledger.Language.class, "ZH");

    @ArchTest
    static final ArchRule pureRoomsStayPure = noClasses().that().resideInAnyPackage(PURE).should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "java.io..", "java.nio.file..", "org.slf4j..",
            "java.util.logging..");

    @ArchTest
    static final ArchRule pureRoomsHaveNoClock = noClasses().that().resideInAnyPackage(PURE).should()
            .callMethod(java.time.LocalDate.class, "now").orShould().callMethod(System.class, "currentTimeMillis").orShould()
            .callMethod(System.class, "nanoTime")
            .orShould().callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule onlyMainSeesTheClock = noClasses().that().resideOutsideOfPackage("receivables").should()
            .callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule sqlOnlyInTheStore = noClasses().that().resideOutsideOfPackage("receivables.store..").should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.flywaydb..");

    @ArchTest
    static final ArchRule batchOnlyInTheNight = noClasses().that().resideOutsideOfPackage("receivables.night..").should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.batch..");

    @ArchTest
    static final ArchRule namesOfTheField = classes().should().haveSimpleNameNotEndingWith("Manager").andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould().haveSimpleNameNotEndingWith("Util").andShould().haveSimpleNameNotEndingWith("Utils").andShould()
            .haveSimpleNameNotEndingWith("Impl");

    private static String room(JavaClass type) {
        String[] path = type.getPackageName().split("\\.");
        return path.length == 1 ? "Main" : path[1];
    }

    private static String part(JavaClass type) {
        return type.getPackageName().replaceFirst("^receivables\\.", "");
    }

    private static int storey(JavaClass type) {
        for (int storey = 0; storey < STOREYS.size(); storey++) {
            if (STOREYS.get(storey).contains(room(type))) {
                return storey;
            }
        }
        throw new AssertionError("the picture shows no room " + room(type) + ", but " + type.getName() + " lies in it");
    }
}
