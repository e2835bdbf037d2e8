package dev.cimiento.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The architecture rules for the classes below a base package.
 *
 * @param base the package below which the modules' packages are
 * @param features the features that each feature can use; all can use {@code shared}
 */
record Architecture(String base, Map<String, Set<String>> features) {

    /** The features of this program. */
    static final Map<String, Set<String>> FEATURES = Map.of(
            "mail", Set.of(),
            "rate", Set.of(),
            "idempotency", Set.of(),
            "team", Set.of("account", "mail", "rate", "idempotency", "importing"),
            "importing", Set.of(),
            "telemetry", Set.of("account", "idempotency", "importing"),
            "account", Set.of("mail", "rate", "idempotency", "importing"),
            "catalog", Set.of("rate", "idempotency", "importing"),
            "cart", Set.of("catalog", "account"),
            "order", Set.of("cart", "catalog", "account", "mail", "rate", "idempotency", "importing"));

    /** Features that make tools for the controllers of the others. */
    private static final Set<String> TECHNICAL_FEATURES = Set.of("mail", "rate", "idempotency", "importing");

    private static final String ENGINE =
            "autogenerate,backup,changelog,check,inspect,invariant,lint,project,pull,repair,schema,seed,statistics";

    private static final String PROOF = "analysis,plan,proof,recorded,statement";

    /** The packages of {@code web.shared} that controllers can use. The others apply to every request. */
    private static final Set<String> WEB_TOOLS = Set.of("list", "export", "stream", "schema", "form");

    private static final DescribedPredicate<JavaClass> MAPPERS =
            JavaClass.Predicates.simpleNameEndingWith("Mapper").and(JavaClass.Predicates.INTERFACES);

    static final List<String> MODULES = List.of("domain", "application", "persistence", "web", "db", "bootstrap");

    /** Returns all rules by their descriptions. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the domain uses only Java", onlyUses("domain", "java.."));
        rules.put("the application uses only Java and the domain", onlyUses("application", "java..", in("domain")));
        rules.put(
                "persistence uses only the domain",
                knowsNoneOf("persistence", "application", "web", "db", "bootstrap"));
        rules.put("the web uses only application and domain", knowsNoneOf("web", "persistence", "db", "bootstrap"));
        rules.put(
                "db uses no other module",
                knowsNoneOf("db", "domain", "application", "persistence", "web", "bootstrap"));
        rules.put("the core of db uses no other part of it", partKnowsNoneOf("core", ENGINE, PROOF, "embedded", "cli"));
        rules.put("the engine of db uses only the core", partKnowsNoneOf(ENGINE, PROOF, "embedded", "cli"));
        rules.put("the proof of db uses only the core", partKnowsNoneOf(PROOF, ENGINE, "embedded", "cli"));
        rules.put("the embedded server uses only the core", partKnowsNoneOf("embedded", ENGINE, PROOF, "cli"));
        rules.put(
                "MyBatis is in persistence and the proof only",
                onlyIn("org.apache.ibatis..,org.mybatis..", "persistence", "db.proof", "db.statement"));
        rules.put(
                "Liquibase and pgCodeKeeper are in the engine only",
                onlyIn("liquibase..,org.pgcodekeeper..", "db.autogenerate", "db.changelog", "db.schema"));
        rules.put(
                "Spring is in the adapters and bootstrap only",
                onlyIn("org.springframework..", "persistence", "web", "bootstrap"));
        rules.put(
                "Jackson is in web, in the commands of db and in bootstrap only",
                onlyIn("tools.jackson..,com.fasterxml.jackson..", "web", "db.cli", "bootstrap"));
        features.forEach((feature, known) ->
                rules.put(feature + " uses only the features that it declares", knowsDeclared(feature, known)));
        rules.put("shared uses no feature", knowsDeclared("shared", Set.of()));
        rules.put("features of one module form no cycle", featuresFormNoCycle());
        rules.put("packages form no cycle", packagesFormNoCycle());
        rules.put("controllers use only the packages of shared that are made for them", controllersUseTheirTools());
        rules.put("mappers are used only by repositories", mappersAreUsedByRepositories());
        rules.put("controllers return no domain types", controllersReturnNoDomainTypes());
        rules.put("use cases take an actor", useCasesTakeAnActor());
        return rules;
    }

    /** @param parts the packages of {@code db} that must not be used, separated by commas */
    private ArchRule partKnowsNoneOf(String part, String... parts) {
        return noClasses()
                .that()
                .resideInAnyPackage(packagesOf(part))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packagesOf(parts)));
    }

    private String[] packagesOf(String... parts) {
        return Stream.of(parts)
                .flatMap(part -> Stream.of(part.split(",")))
                .map(part -> in("db." + part))
                .toArray(String[]::new);
    }

    private String in(String module) {
        return base + "." + module + "..";
    }

    private ArchRule onlyUses(String module, String... packages) {
        List<String> allowed = new ArrayList<>(List.of(packages));
        allowed.add(in(module));
        return classes()
                .that()
                .resideInAPackage(in(module))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)));
    }

    private ArchRule knowsNoneOf(String module, String... others) {
        String[] packages = List.of(others).stream().map(this::in).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(in(module))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages));
    }

    private ArchRule onlyIn(String packages, String... modules) {
        String[] allowed = List.of(modules).stream().map(this::in).toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages.split(",")));
    }

    private ArchRule knowsDeclared(String feature, Set<String> known) {
        String[] others = features.keySet().stream()
                .filter(other -> !other.equals(feature) && !known.contains(other))
                .map(other -> base + ".*." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(base + ".*." + feature + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .allowEmptyShould(false);
    }

    private ArchRule featuresFormNoCycle() {
        return slices().matching(base + ".(*).(*)..").should().beFreeOfCycles();
    }

    private static ArchRule packagesFormNoCycle() {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return SliceIdentifier.of(type.getPackageName());
                    }

                    @Override
                    public String getDescription() {
                        return "packages";
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    private ArchRule controllersUseTheirTools() {
        String web = base + ".web.";
        String shared = web + "shared..";
        String[] tools =
                WEB_TOOLS.stream().map(tool -> web + "shared." + tool + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(features.keySet().stream()
                        .filter(feature -> !TECHNICAL_FEATURES.contains(feature))
                        .map(feature -> web + feature + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAnyPackage(web + "openapi..")
                        .or(resideInAPackage(shared).and(not(resideInAnyPackage(tools)))));
    }

    private ArchRule mappersAreUsedByRepositories() {
        return noClasses()
                .that()
                .haveSimpleNameNotStartingWith("MyBatis")
                .and()
                .haveSimpleNameNotEndingWith("Persistence")
                .and(not(MAPPERS))
                .should()
                .dependOnClassesThat(resideInAPackage(base + ".persistence.*..")
                        .and(MAPPERS)
                        .and(not(resideInAPackage(base + ".persistence.shared"))));
    }

    private ArchRule controllersReturnNoDomainTypes() {
        return methods().that().areMetaAnnotatedWith(RequestMapping.class).should(returnNothingOf(in("domain")));
    }

    private ArchRule useCasesTakeAnActor() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(in("application"))
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Service")
                .and()
                .arePublic()
                .should(takeFirst("Actor"));
    }

    private static ArchCondition<JavaMethod> takeFirst(String type) {
        return new ArchCondition<>("take an " + type + " first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean takes = !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().get(0).getSimpleName().equals(type);
                events.add(new SimpleConditionEvent(method, takes, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> returnNothingOf(String packages) {
        return new ArchCondition<>("return nothing of " + packages) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean clean =
                        method.getReturnType().getAllInvolvedRawTypes().stream().noneMatch(resideInAPackage(packages));
                events.add(new SimpleConditionEvent(method, clean, method.getFullName()));
            }
        };
    }
}
