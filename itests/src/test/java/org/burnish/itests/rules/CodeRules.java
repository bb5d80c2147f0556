package org.burnish.itests.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules 3 and 5 of the design, which only the code shows. */
final class CodeRules {

    /** What a contract's signatures may name. */
    private static final Pattern NEUTRAL = Pattern.compile("(java|org\\.burnish|org\\.osgi\\.annotation)\\..*");

    private CodeRules() {}

    /** Rule 3: contracts have no components and do no logging. */
    static final ArchRule CONTRACTS_ARE_BARE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.osgi.service..", "org.slf4j..", "java.util.logging..", "java.lang.System.Logger..")
            .because("a contract has no @Component and no logging");

    /** Rule 3: no type of a vendor library in a signature. */
    static final ArchRule SIGNATURES_ARE_NEUTRAL =
            ArchRuleDefinition.methods().that().arePublic().or().areProtected().should(haveNeutralSignatures());

    /**
     * Rule 5: only media bundles and the emulator may look at a profile number to decide something. The recorder's open
     * drive looks up the service of that number, which is no decision.
     */
    static final ArchRule PROFILE_NUMBERS_STAY_HOME = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.burnish.recorder.internal.drive.OpenDrive")
            // compares the number that a plugin tells with the one it was asked for
            .and()
            .doNotHaveFullyQualifiedName("org.burnish.recorder.internal.plugin.GuardedProfile")
            // writes the number for programs to read
            .and()
            .doNotHaveFullyQualifiedName("org.burnish.shell.text.MediumFacts")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a profile number is read",
                    call -> call.getTarget().getName().equals("profile")
                            && call.getTarget().getOwner().getSimpleName().equals("Medium")))
            .because("a medium's difference is a value or a strategy that its profile hands out");

    /**
     * Rule 5 goes on: whether any block can be overwritten is for profiles and writers. All else asks a medium for its next
     * session: where it goes, whether sessions are chained, and whether a head makes it valid.
     */
    static final ArchRule OVERWRITING_STAYS_HOME = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "the trait of overwritable media is read",
                    access -> access.getTarget().getName().equals("overwritable")
                            && access.getTarget().getOwner().getName().startsWith("org.burnish.media.")))
            .because("Medium.next() says what differs");

    /** Calls that format or fold case as the locale of the host has it, by class and name. */
    private static final Map<String, Set<String>> OF_THE_HOST = Map.of(
            "java.lang.String", Set.of("format", "formatted", "toLowerCase", "toUpperCase"),
            "java.io.PrintStream", Set.of("format", "printf"),
            "java.io.PrintWriter", Set.of("format", "printf"),
            "java.time.format.DateTimeFormatter", Set.of("ofPattern"));

    /**
     * In Karaf and in programs the default locale is the host's: some have digits that no script reads, or another lower case
     * of I.
     */
    static final ArchRule LOCALES_ARE_NAMED = noClasses()
            .that()
            .resideInAPackage("org.burnish..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "text is made for the locale of the host",
                    call -> OF_THE_HOST
                                    .getOrDefault(call.getTarget().getOwner().getName(), Set.of())
                                    .contains(call.getTarget().getName())
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Locale.class))))
            .because("figures for scripts are ASCII everywhere: name Locale.ROOT");

    /** Rule 4: native code is called in the room for it, and met as a service elsewhere. */
    static final ArchRule NATIVE_CODE_HAS_ONE_ROOM = noClasses()
            .that()
            .resideInAPackage("org.burnish..")
            .and()
            .resideOutsideOfPackage("org.burnish.natives.internal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun.jna..", "java.lang.foreign..")
            .because("bundle native calls native code for all others");

    /** A request with more components than that is options by position. */
    private static final int MAX_COMPONENTS = 4;

    /** Requests, options and plans grow by keys and by names, not by positions that every caller has to follow. */
    static final ArchRule REQUESTS_HAVE_NO_POSITIONS = ArchRuleDefinition.constructors()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*(Request|Options|WritePlan|\\.Medium|Traits)")
            .should(takeFewArguments())
            .because("a new option touches its key and its use, and no shared file")
            .allowEmptyShould(true);

    /** What use cases are made of, by class and name. */
    private static final Map<String, Set<String>> WORK = Map.of(
            "org.burnish.recorder.Recorder", Set.of("start", "plan"),
            "org.burnish.recorder.Drive", Set.of("blank", "format"),
            "org.burnish.recorder.MediumReader", Set.of("copy"),
            "org.burnish.recorder.DiskRestorer", Set.of("restore"));

    /** Front ends give orders: what an order means is in the operations alone, so that all front ends do the same. */
    static final ArchRule FRONT_ENDS_GIVE_ORDERS = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "the work of an operation is done",
                    call -> WORK.getOrDefault(call.getTarget().getOwner().getName(), Set.of())
                            .contains(call.getTarget().getName())))
            .because("org.burnish.operations carries orders out");

    private static ArchCondition<JavaConstructor> takeFewArguments() {
        return new ArchCondition<>("take " + MAX_COMPONENTS + " arguments at most") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int count = constructor.getRawParameterTypes().size();
                if (count > MAX_COMPONENTS) {
                    events.add(SimpleConditionEvent.violated(
                            constructor, constructor.getFullName() + " takes " + count + " arguments"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> haveNeutralSignatures() {
        return new ArchCondition<>("have signatures without vendor types") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> !type.isPrimitive())
                        .filter(type -> !NEUTRAL.matcher(type.getName()).matches())
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " names " + type.getName())));
            }
        };
    }
}
