package org.burnish.itests.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Rules 1, 2 and 4 of the design as far as manifests show them: who exports, who imports whom, who sees JNA. */
final class ImportRules {

    private static final String HOUSE = "org.burnish.";
    private static final String STATION = "org.burnish.station";
    private static final Set<String> GROUND = Set.of(
            "org.burnish.options",
            "org.burnish.scsi",
            "org.burnish.mmc",
            "org.burnish.media",
            "org.burnish.image",
            "org.burnish.iscsi",
            "org.burnish.native",
            STATION);
    private static final String OPERATIONS = "org.burnish.operations";
    private static final String ARCHIVE = "org.burnish.archive";
    private static final String MANAGEMENT = "org.burnish.management";
    private static final Set<String> SERVICES = Set.of(
            "org.burnish.recorder",
            "org.burnish.verifier",
            "org.burnish.parity",
            OPERATIONS,
            ARCHIVE,
            "org.burnish.xorriso",
            MANAGEMENT);
    /**
     * They register services of types that they export, and a program with an embedded framework has those types itself: the
     * bundle has to take them from there.
     */
    private static final Predicate<String> SHARED =
            name -> SERVICES.contains(name) || name.equals("org.burnish.native");

    /** What the use cases stand on. */
    private static final Set<String> ENGINES = Set.of("org.burnish.recorder", "org.burnish.verifier");
    /** For those who type, and for the applications of a host. */
    private static final Set<String> FRONT_ENDS = Set.of(
            "org.burnish.xorriso",
            "org.burnish.cdrecord",
            "org.burnish.mkisofs",
            "org.burnish.shell",
            "org.burnish.hosting",
            "org.burnish.audit",
            "org.burnish.jfr",
            MANAGEMENT,
            "org.burnish.health",
            "org.burnish.micrometer",
            "org.burnish.desktop",
            "org.burnish.station.store",
            "org.burnish.station.engine",
            "org.burnish.station.intake",
            "org.burnish.station.catalogue",
            "org.burnish.station.web");

    /** Bundle native has it in itself, and meets nobody else's. */
    private static final String JNA = "com.sun.jna";

    /** For the ground bundles: the only bundles of the house that each may import. */
    private static final Map<String, Set<String>> GROUND_IMPORTS = Map.of(
            "org.burnish.options",
            Set.of(),
            "org.burnish.scsi",
            Set.of("org.burnish.options"),
            "org.burnish.image",
            Set.of("org.burnish.options"),
            "org.burnish.iscsi",
            Set.of(),
            "org.burnish.native",
            Set.of(),
            STATION,
            Set.of(),
            "org.burnish.mmc",
            Set.of("org.burnish.scsi"),
            "org.burnish.media",
            Set.of("org.burnish.options", "org.burnish.scsi", "org.burnish.mmc"));

    private ImportRules() {}

    /** Every violation, in words. */
    static List<String> violations(List<BundleJar> bundles) {
        Map<String, String> exporters = new HashMap<>();
        bundles.forEach(bundle -> bundle.exports().forEach(name -> exporters.put(name, bundle.name())));
        List<String> found = new ArrayList<>();
        for (BundleJar bundle : bundles) {
            exports(bundle, found);
            imports(bundle, exporters, found);
        }
        return found;
    }

    private static void exports(BundleJar bundle, List<String> found) {
        if (!GROUND.contains(bundle.name())
                && !SERVICES.contains(bundle.name())
                && !bundle.exports().stream().allMatch(name -> lent(bundle.name(), name))) {
            found.add(bundle.name() + " is a provider and exports " + bundle.exports());
        }
        if (SERVICES.contains(bundle.name()) && bundle.exports().size() > 1) {
            found.add(bundle.name() + " exports more than one package: " + bundle.exports());
        }
        if (SHARED.test(bundle.name())) {
            bundle.exports().stream()
                    .filter(name -> !bundle.imports().contains(name))
                    .forEach(name -> found.add(bundle.name() + " does not import its own " + name
                            + ", which therefore uses one of its private packages"));
        }
        bundle.exports().stream()
                .filter(name -> name.startsWith(JNA))
                .forEach(name -> found.add(bundle.name() + " exports JNA: " + name));
        bundle.unversioned().forEach(name -> found.add(bundle.name() + " exports without a version: " + name));
    }

    /** The one bundle that is there to give others a library. */
    private static boolean lent(String bundle, String exported) {
        return bundle.equals(HOUSE + "slf4j") && exported.startsWith("org.slf4j");
    }

    private static void imports(BundleJar bundle, Map<String, String> exporters, List<String> found) {
        for (String imported : bundle.imports()) {
            if (imported.startsWith(JNA)) {
                found.add(bundle.name() + " imports JNA: " + imported);
            }
            if (imported.startsWith(HOUSE)) {
                house(bundle.name(), imported, exporters.get(imported), found);
            }
        }
    }

    private static void house(String importer, String imported, String exporter, List<String> found) {
        if (exporter == null) {
            found.add(importer + " imports " + imported + ", which nobody exports");
        } else if (!exporter.equals(importer) && !allowed(importer, exporter)) {
            found.add(importer + " may not import " + imported + " of " + exporter);
        }
    }

    private static boolean allowed(String importer, String exporter) {
        Set<String> only = GROUND_IMPORTS.get(importer);
        if (only != null) {
            return only.contains(exporter);
        }
        return GROUND.contains(exporter)
                || (FRONT_ENDS.contains(importer) && SERVICES.contains(exporter))
                || (importer.equals(OPERATIONS) && ENGINES.contains(exporter))
                || (importer.equals(ARCHIVE) && (ENGINES.contains(exporter) || exporter.equals(OPERATIONS)))
                || (importer.equals("org.burnish.launcher") && exporter.equals("org.burnish.xorriso"));
    }
}
