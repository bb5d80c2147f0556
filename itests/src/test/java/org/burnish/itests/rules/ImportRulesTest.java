package org.burnish.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportRulesTest {

    private static final BundleJar SCSI = bundle("org.burnish.scsi", Set.of(), Set.of("org.burnish.scsi"));

    private static final Set<String> RECORDER = Set.of("org.burnish.recorder");

    private static BundleJar bundle(String name, Set<String> imports, Set<String> exports) {
        return new BundleJar(name, Path.of(name + ".jar"), imports, exports, Set.of(), Set.of());
    }

    @Test
    void bundlesOfTheHouseKeepTheRules() {
        List<BundleJar> bundles = BundleJar.onClassPath();

        assertThat(bundles).extracting(BundleJar::name).contains("org.burnish.scsi", "org.burnish.shell");
        assertThat(ImportRules.violations(bundles)).isEmpty();
    }

    @Test
    void groundThatImportsUpwardsIsFound() {
        BundleJar media = bundle("org.burnish.media", Set.of(), Set.of("org.burnish.media"));
        BundleJar wrong = bundle("org.burnish.scsi", Set.of("org.burnish.media"), Set.of("org.burnish.scsi"));

        assertThat(ImportRules.violations(List.of(media, wrong)))
                .containsExactly("org.burnish.scsi may not import org.burnish.media of org.burnish.media");
    }

    @Test
    void providerThatExportsIsFound() {
        BundleJar wrong = bundle("org.burnish.media.bd", Set.of(), Set.of("org.burnish.media.bd"));

        assertThat(ImportRules.violations(List.of(SCSI, wrong)))
                .containsExactly("org.burnish.media.bd is a provider and exports [org.burnish.media.bd]");
    }

    @Test
    void providerThatImportsAServiceBundleIsFound() {
        BundleJar recorder = bundle("org.burnish.recorder", RECORDER, RECORDER);
        BundleJar wrong = bundle("org.burnish.media.bd", Set.of("org.burnish.recorder"), Set.of());

        assertThat(ImportRules.violations(List.of(recorder, wrong))).hasSize(1);
    }

    @Test
    void importThatNobodyExportsIsFound() {
        BundleJar wrong = bundle("org.burnish.shell", Set.of("org.burnish.media.bd"), Set.of());

        assertThat(ImportRules.violations(List.of(wrong)))
                .containsExactly("org.burnish.shell imports org.burnish.media.bd, which nobody exports");
    }

    @Test
    void serviceOfWhichTheHostCannotHaveTheTypeIsFound() {
        BundleJar wrong = bundle("org.burnish.recorder", Set.of(), RECORDER);

        assertThat(ImportRules.violations(List.of(wrong)))
                .containsExactly(
                        "org.burnish.recorder does not import its own org.burnish.recorder, which therefore uses one"
                                + " of its private packages");
    }

    @Test
    void jnaThatIsImportedOrExportedIsFound() {
        BundleJar wrong =
                bundle("org.burnish.native", Set.of("com.sun.jna", "com.sun.jna.ptr"), Set.of("com.sun.jna.ptr"));

        assertThat(ImportRules.violations(List.of(wrong)))
                .containsExactlyInAnyOrder(
                        "org.burnish.native exports JNA: com.sun.jna.ptr",
                        "org.burnish.native imports JNA: com.sun.jna",
                        "org.burnish.native imports JNA: com.sun.jna.ptr");
    }

    @Test
    void exportWithoutVersionIsFound() {
        BundleJar wrong = new BundleJar(
                "org.burnish.scsi",
                Path.of("scsi.jar"),
                Set.of(),
                Set.of("org.burnish.scsi"),
                Set.of("org.burnish.scsi"),
                Set.of());

        assertThat(ImportRules.violations(List.of(wrong)))
                .containsExactly("org.burnish.scsi exports without a version: org.burnish.scsi");
    }
}
