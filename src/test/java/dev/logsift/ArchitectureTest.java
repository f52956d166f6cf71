package dev.logsift;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.logsift.command.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Keeps the floors of docs/architecture.md: an import points to the same package or down. */
@AnalyzeClasses(packages = "dev.logsift", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.logsift";

    private static final int MOST_CLASSES_IN_A_PACKAGE = 30;

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
            List.of("launch"),
            List.of(""));

    /** The packages within packages, from the ground up as well; the empty name is the package that they are in. */
    private static final Map<String, List<List<String>>> ROOMS = Map.of(
            "format",
            List.of(
                    List.of("bytes"),
                    List.of("column"),
                    List.of("value"),
                    List.of("time"),
                    List.of("field"),
                    List.of(""),
                    List.of("pattern", "table"),
                    List.of("detect"),
                    List.of("file")),
            "output",
            List.of(List.of("text"), List.of("")),
            "session",
            List.of(List.of("workspace"), List.of("load"), List.of("query"), List.of("")),
            "source",
            List.of(List.of("filter"), List.of("file"), List.of("time"), List.of("")),
            "spark",
            List.of(
                    List.of("metastore"),
                    List.of("names"),
                    List.of("jobs"),
                    List.of("rows"),
                    List.of("warehouse"),
                    List.of("")),
            "detect",
            List.of(
                    List.of("rule", "ranking"),
                    List.of("allow"),
                    List.of(""),
                    List.of("evidence", "score"),
                    List.of("test")),
            "generate",
            List.of(
                    List.of("random"),
                    List.of("traffic"),
                    List.of("attack", "line"),
                    List.of("scenario"),
                    List.of("", "access", "flow"),
                    List.of("access.attack", "access.line", "flow.attack", "flow.line")),
            "command",
            List.of(
                    List.of("operand"),
                    List.of(""),
                    List.of("log", "query", "detect", "report", "shell", "completion")),
            "shell",
            List.of(
                    List.of("terminal"),
                    List.of("job", "pager", "complete"),
                    List.of("highlight"),
                    List.of("prompt"),
                    List.of("")));

    @ArchTest
    static final ArchRule importsPointDown = classes().should(importOnlyTheirOwnPackageOrFloorsBelow());

    @ArchTest
    static void everyPackageSaysWhatLivesThereAndIsOnTheMap(JavaClasses classes) throws IOException {
        String page = Files.readString(Path.of("docs/architecture.md"));
        String map = page.substring(page.indexOf("## Floors"), page.indexOf("## Data"));
        for (String name :
                classes.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new))) {
            assertThat(Path.of("src/main/java", name.split("\\.")).resolve("package-info.java"))
                    .exists();
            Place place = Place.of(name);
            if (place.room().isEmpty()) {
                assertThat(map)
                        .containsPattern("(?m)^ {4}(\\w+  )*" + (name.equals(ROOT) ? "Main" : place.house()) + "\\b");
            } else {
                assertThat(roomsOnTheMap(map, place.house())).contains(place.room());
            }
        }
    }

    /** What stands in brackets below a package. */
    private static List<String> roomsOnTheMap(String map, String house) {
        Matcher rooms =
                Pattern.compile("(?ms)^ {4}" + house + "\\b.*?\\[(.*?)\\]").matcher(map);
        assertThat(rooms.find()).as("rooms of %s on the map", house).isTrue();
        return List.of(rooms.group(1).split("[\\s>]+"));
    }

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("dev.logsift.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesCanBeTakenIn = classes().should(haveFewNeighbours());

    @ArchTest
    static final ArchRule sparkIsBehindTheEngine =
            only("org.apache.spark..", "org.apache.hadoop..", "scala..").in("source", "spark");

    @ArchTest
    static final ArchRule jlineIsInTheShell = only("org.jline..").in("shell");

    @ArchTest
    static final ArchRule picocliIsWhereArgumentsAre = only("picocli..").in("launch", "command", "shell");

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

    private static ArchCondition<JavaClass> importOnlyTheirOwnPackageOrFloorsBelow() {
        return new ArchCondition<>("import only their own package or floors below") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Place place = Place.of(type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isOurs(dependency.getTargetClass()))
                        .filter(dependency -> !place.mayKnow(Place.of(dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    /**
     * Where a class lives.
     *
     * @param house the package below the root: {@code spark} of {@code dev.logsift.spark.jobs.JobControl}, empty for Main's
     * @param room the package within that one: {@code jobs}, empty for the classes that are in no other
     */
    private record Place(String house, String room) {
        static Place of(JavaClass type) {
            return of(type.getPackageName());
        }

        static Place of(String name) {
            String[] names = name.equals(ROOT)
                    ? new String[] {""}
                    : name.substring(ROOT.length() + 1).split("\\.", 2);
            return new Place(names[0], names.length == 1 ? "" : names[1]);
        }

        boolean mayKnow(Place other) {
            if (equals(other)) {
                return true;
            }
            List<List<String>> floors = house.equals(other.house) ? ROOMS.getOrDefault(house, List.of()) : FLOORS;
            return house.equals(other.house)
                    ? floor(floors, other.room) < floor(floors, room)
                    : floor(floors, other.house) < floor(floors, house);
        }

        private static int floor(List<List<String>> floors, String name) {
            for (int floor = 0; floor < floors.size(); floor++) {
                if (floors.get(floor).contains(name)) {
                    return floor;
                }
            }
            throw new AssertionError(
                    "no floor for '" + name + "': give the package one here and in docs/architecture.md");
        }
    }

    private static ArchCondition<JavaClass> haveFewNeighbours() {
        return new ArchCondition<>("have at most " + (MOST_CLASSES_IN_A_PACKAGE - 1) + " neighbours") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long classes = type.getPackage().getClasses().stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(each -> !each.getSimpleName().equals("package-info"))
                        .count();
                if (classes > MOST_CLASSES_IN_A_PACKAGE) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " has " + classes + " classes"));
                }
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
