package org.burnish.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.burnish.itests.rules.wrong.BurningFrontEnd;
import org.burnish.itests.rules.wrong.PositionalRequest;
import org.burnish.itests.rules.wrong.WrongContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeRulesTest {

    private static final List<String> SERVICES = List.of(
            "org.burnish.recorder",
            "org.burnish.verifier",
            "org.burnish.operations",
            "org.burnish.archive",
            "org.burnish.parity",
            "org.burnish.xorriso");

    private static final List<String> CONTRACTS = List.of(
            "org.burnish.options", "org.burnish.scsi", "org.burnish.mmc", "org.burnish.media", "org.burnish.image");

    /** Contracts whose requests are units of a wire: RFC 7143 fixes their fields. */
    private static final List<String> WIRE_CONTRACTS = List.of("org.burnish.iscsi");

    private static boolean isContract(String name) {
        return CONTRACTS.contains(name) || WIRE_CONTRACTS.contains(name);
    }

    private static JavaClasses classesOf(List<BundleJar> bundles) {
        return new ClassFileImporter()
                .importJars(bundles.stream().map(CodeRulesTest::open).toList());
    }

    private static JarFile open(BundleJar bundle) {
        try {
            return new JarFile(bundle.jar().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<BundleJar> bundlesThat(java.util.function.Predicate<String> name) {
        List<BundleJar> bundles = new ArrayList<>(BundleJar.onClassPath());
        bundles.removeIf(bundle -> !name.test(bundle.name()));
        assertThat(bundles).isNotEmpty();
        return bundles;
    }

    @Test
    void contractsHaveNoComponentsAndNoLogging() {
        CodeRules.CONTRACTS_ARE_BARE.check(classesOf(bundlesThat(CodeRulesTest::isContract)));
    }

    @Test
    void contractsNameNoVendorTypes() {
        CodeRules.SIGNATURES_ARE_NEUTRAL.check(classesOf(bundlesThat(CodeRulesTest::isContract)));
    }

    @Test
    void profileNumbersAreReadByMediaAndTheEmulatorOnly() {
        CodeRules.PROFILE_NUMBERS_STAY_HOME.check(classesOf(bundlesThat(
                name -> !name.startsWith("org.burnish.media") && !name.startsWith("org.burnish.transport.emulator"))));
    }

    @Test
    void traitOfOverwritableMediaIsReadByMediaAndTheEmulatorOnly() {
        CodeRules.OVERWRITING_STAYS_HOME.check(classesOf(bundlesThat(
                name -> !name.startsWith("org.burnish.media") && !name.startsWith("org.burnish.transport.emulator"))));
    }

    @Test
    void noTextIsMadeForTheLocaleOfTheHost() {
        CodeRules.LOCALES_ARE_NAMED.check(classesOf(bundlesThat(name -> name.startsWith("org.burnish."))));
    }

    @Test
    void nativeCodeIsCalledInItsRoomOnly() {
        CodeRules.NATIVE_CODE_HAS_ONE_ROOM.check(classesOf(bundlesThat(name -> name.startsWith("org.burnish."))));
    }

    @Test
    void frontEndsGiveOrdersAndDoNotBurnThemselves() {
        CodeRules.FRONT_ENDS_GIVE_ORDERS.check(classesOf(bundlesThat(Set.of(
                "org.burnish.shell",
                "org.burnish.xorriso",
                "org.burnish.cdrecord",
                "org.burnish.mkisofs",
                "org.burnish.hosting",
                "org.burnish.audit",
                "org.burnish.jfr",
                "org.burnish.management",
                "org.burnish.health",
                "org.burnish.micrometer",
                "org.burnish.desktop")::contains)));
    }

    @Test
    void requestsOfContractsHaveNoOptionsByPosition() {
        List<BundleJar> contracts = bundlesThat(CONTRACTS::contains);
        contracts.addAll(bundlesThat(SERVICES::contains));
        CodeRules.REQUESTS_HAVE_NO_POSITIONS.check(classesOf(contracts));
    }

    static List<ArchRule> rules() {
        return List.of(
                CodeRules.CONTRACTS_ARE_BARE,
                CodeRules.SIGNATURES_ARE_NEUTRAL,
                CodeRules.PROFILE_NUMBERS_STAY_HOME,
                CodeRules.REQUESTS_HAVE_NO_POSITIONS,
                CodeRules.OVERWRITING_STAYS_HOME,
                CodeRules.LOCALES_ARE_NAMED,
                CodeRules.NATIVE_CODE_HAS_ONE_ROOM,
                CodeRules.FRONT_ENDS_GIVE_ORDERS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void codeThatBreaksARuleIsFound(ArchRule rule) {
        JavaClasses wrong = new ClassFileImporter()
                .importClasses(WrongContract.class, PositionalRequest.class, BurningFrontEnd.class);

        assertThatThrownBy(() -> rule.check(wrong)).isInstanceOf(AssertionError.class);
    }
}
