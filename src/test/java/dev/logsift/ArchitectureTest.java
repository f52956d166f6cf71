package dev.logsift;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.logsift.command.Command;
import java.util.List;
import picocli.CommandLine;

/** Keeps the floors of docs/architecture.md: an import points to the same package or down. */
@AnalyzeClasses(packages = "dev.logsift", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.logsift";

    /** From the ground up; packages on one floor do not know each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("text"),
            List.of("engine", "pattern"),
            List.of("format", "function", "library", "output"),
            List.of("finding"),
            List.of("session", "source"),
            List.of("spark"),
            List.of("chart", "detect", "report", "generate", "storage", "profile", "edit"),
            List.of("command"),
            List.of("interpreter"),
            List.of("shell"),
            List.of(""));

    @ArchTest
    static final ArchRule importsPointDown = classes().should(importOnlyTheirOwnPackageOrFloorsBelow());

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("dev.logsift.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule sparkIsBehindTheEngine =
            only("org.apache.spark..", "org.apache.hadoop..", "scala..").in("source", "spark");

    @ArchTest
    static final ArchRule jlineIsInTheShell = only("org.jline..").in("shell");

    @ArchTest
    static final ArchRule picocliIsWhereArgumentsAre = only("picocli..").in("", "command", "shell");

    @ArchTest
    static final ArchRule patternsAloneKnowTheirEngine =
            only("com.google.re2j..").in("pattern");

    @ArchTest
    static final ArchRule functionsAloneKnowAgentsAndCountries =
            only("ua_parser..", "com.maxmind..").in("function");

    @ArchTest
    static final ArchRule freemarkerIsInReports = only("freemarker..").in("report");

    @ArchTest
    static final ArchRule formatsAndTheEngineInterfaceNeedTheJdkOnly = classes()
            .that()
            .resideInAnyPackage(ROOT + ".format..", ROOT + ".engine..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", ROOT + ".."));

    @ArchTest
    static final ArchRule textNeedsTheJdkYamlAndEditDistance = classes()
            .that()
            .resideInAPackage(ROOT + ".text..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", ROOT + ".text..", "org.yaml.snakeyaml..", "org.apache.commons.text.."));

    @ArchTest
    static final ArchRule onlyMainEndsTheProcess = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".Main")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule onlyMainAndTheShellPrint =
            noClasses().that().resideOutsideOfPackages(ROOT, ROOT + ".shell..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nobodyUsesJavaUtilLogging = noClasses()
            .that()
            .doNotHaveSimpleName("Streams") // which keeps JLine quiet
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule everythingHasABetterName =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)");

    @ArchTest
    static final ArchRule commandsAreAnnotatedClassesOfTheirPackage = classes()
            .that()
            .implement(Command.class)
            .should()
            .resideInAPackage(ROOT + ".command..")
            .andShould()
            .beAnnotatedWith(CommandLine.Command.class)
            .allowEmptyShould(true);

    private static int floorOf(JavaClass type) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(packageOf(type))) {
                return floor;
            }
        }
        throw new AssertionError("no floor for " + type.getName() + ": give its package one here and in the docs");
    }

    /** The package below the root: {@code spark} of {@code dev.logsift.spark.SparkEngine}, empty for Main's. */
    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1).split("\\.")[0];
    }

    private static ArchCondition<JavaClass> importOnlyTheirOwnPackageOrFloorsBelow() {
        return new ArchCondition<>("import only their own package or floors below") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isOurs(dependency.getTargetClass()))
                        .filter(dependency -> !packageOf(type).equals(packageOf(dependency.getTargetClass())))
                        .filter(dependency -> floorOf(dependency.getTargetClass()) >= floorOf(type))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    private static Library only(String... packages) {
        return new Library(resideInAnyPackage(packages));
    }

    /** A library that only a few packages may know. */
    private record Library(DescribedPredicate<JavaClass> classes) {
        ArchRule in(String... packages) {
            DescribedPredicate<JavaClass> others = resideInAPackage(ROOT + "..");
            for (String name : packages) {
                others = others.and(
                        DescribedPredicate.not(resideInAPackage(name.isEmpty() ? ROOT : ROOT + "." + name + "..")));
            }
            return noClasses().that(others).should().dependOnClassesThat(classes);
        }
    }
}
