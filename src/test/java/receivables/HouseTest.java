package receivables;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.CacheMode;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house as the README draws it: arrows point down, shell rooms do not know each other, pure rooms stay pure. */
@AnalyzeClasses(packages = "receivables", importOptions = ImportOption.DoNotIncludeTests.class, cacheMode = CacheMode.PER_CLASS)
class HouseTest {

    private static final String[] PURE = {
        "receivables.account..", "receivables.statements..", "receivables.proof..", "receivables.dunning..", "receivables.matching..",
        "receivables.aging..", "receivables.ledger..", "receivables.money.."};

    @ArchTest
    static final ArchRule arrowsPointDown = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("Main").definedBy("receivables")
            .layer("night").definedBy("receivables.night..")
            .layer("desk").definedBy("receivables.desk..")
            .layer("store").definedBy("receivables.store..")
            .layer("intake").definedBy("receivables.intake..")
            .layer("letters").definedBy("receivables.letters..")
            .layer("outbox").definedBy("receivables.outbox..")
            .layer("settings").definedBy("receivables.settings..")
            .layer("sample").definedBy("receivables.sample..")
            .layer("account").definedBy("receivables.account..")
            .layer("statements").definedBy("receivables.statements..")
            .layer("proof").definedBy("receivables.proof..")
            .layer("dunning").definedBy("receivables.dunning..")
            .layer("matching").definedBy("receivables.matching..")
            .layer("aging").definedBy("receivables.aging..")
            .whereLayer("Main").mayNotBeAccessedByAnyLayer()
            .whereLayer("night").mayOnlyBeAccessedByLayers("Main")
            .whereLayer("desk").mayOnlyBeAccessedByLayers("Main")
            .whereLayer("store").mayOnlyBeAccessedByLayers("night", "desk")
            .whereLayer("intake").mayOnlyBeAccessedByLayers("night", "desk")
            .whereLayer("letters").mayOnlyBeAccessedByLayers("night", "desk")
            .whereLayer("outbox").mayOnlyBeAccessedByLayers("Main", "night", "desk")
            .whereLayer("settings").mayOnlyBeAccessedByLayers("Main", "night", "desk")
            .whereLayer("sample").mayOnlyBeAccessedByLayers("night", "desk")
            .whereLayer("account").mayOnlyBeAccessedByLayers("night", "desk", "store", "outbox", "settings");

    @ArchTest
    static final ArchRule noCycles = slices().matching("receivables.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pureRoomsStayPure = noClasses().that().resideInAnyPackage(PURE).should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "java.io..", "java.nio.file..", "org.slf4j..", "java.util.logging..");

    @ArchTest
    static final ArchRule pureRoomsHaveNoClock = noClasses().that().resideInAnyPackage(PURE).should()
            .callMethod(java.time.LocalDate.class, "now").orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime")
            .orShould().callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule onlyMainSeesTheClock = noClasses().that().resideOutsideOfPackage("receivables").should()
            .callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule sqlOnlyInTheStore = noClasses().that().resideOutsideOfPackage("receivables.store..").should().dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.flywaydb..");

    @ArchTest
    static final ArchRule batchOnlyInTheNight = noClasses().that().resideOutsideOfPackage("receivables.night..").should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework.batch..");

    @ArchTest
    static final ArchRule namesOfTheField = classes().should().haveSimpleNameNotEndingWith("Manager").andShould().haveSimpleNameNotEndingWith("Helper")
            .andShould().haveSimpleNameNotEndingWith("Util").andShould().haveSimpleNameNotEndingWith("Utils").andShould().haveSimpleNameNotEndingWith("Impl");
}
