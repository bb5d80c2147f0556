package org.burnish.itests.framework;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.inject.Inject;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.apache.felix.inventory.Format;
import org.apache.felix.inventory.InventoryPrinter;
import org.burnish.image.ImageListener;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.RecordingRequest;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The health checks, the inventory and the meters where those are that ask for them: Apache Felix's, and Micrometer. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class MonitoringTest {

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    @Inject
    private BundleContext context;

    @Inject
    private Drives drives;

    @Inject
    private Recorder recorder;

    @Inject
    private DiskImporter importer;

    @Inject
    private HealthCheckExecutor checks;

    private Drive drive;

    @Configuration
    public Option[] configuration() {
        return CoreOptions.options(
                CoreOptions.junitBundles(),
                BundlesOnClassPath.named(
                        "org.apache.felix.healthcheck.",
                        "org.apache.felix.inventory",
                        "org.apache.felix.eventadmin",
                        "org.osgi.service.event",
                        "org.osgi.service.servlet",
                        "org.apache.felix.http.servlet-api",
                        "org.jspecify.",
                        "micrometer-",
                        "org.burnish.micrometer"),
                BundlesOnClassPath.ofBurnish());
    }

    @Before
    public void open() throws Exception {
        drive = drives.open(
                drives.newMedium("bd-re", temporary.getRoot().toPath().resolve("disc")));
    }

    @After
    public void close() throws Exception {
        drive.close();
    }

    private void burn() throws Exception {
        Path file = Files.writeString(temporary.getRoot().toPath().resolve("letter"), "Dear reader");
        RecordingRequest request = RecordingRequest.of(drive, importer.emptyTree());
        importer.add(request.tree(), file, "/letter", ImageListener.NONE);
        assertEquals(Outcome.State.COMPLETED, recorder.start(request).await().state());
    }

    @Test
    public void healthChecksAreRunByFelixAndKnowTheOpenDrive() {
        List<HealthCheckExecutionResult> results = checks.execute(HealthCheckSelector.tags("burnish"));
        assertEquals(
                List.of("Burnish: drives answer", "Burnish: drives can be used"),
                results.stream()
                        .map(result -> result.getHealthCheckMetadata().getName())
                        .sorted()
                        .toList());
        Result answers = results.stream()
                .filter(result -> result.getHealthCheckMetadata().getName().endsWith("answer"))
                .map(HealthCheckExecutionResult::getHealthCheckResult)
                .findFirst()
                .orElseThrow();
        assertEquals(Result.Status.OK, answers.getStatus());
        String said = String.join(
                "\n",
                StreamSupport.stream(answers.spliterator(), false)
                        .map(ResultLog.Entry::getMessage)
                        .toList());
        assertTrue(said, said.contains("'" + drive.address() + "'"));
    }

    @Test
    public void inventoryOfFelixTakesThePrinterWhichListsTheOpenDrive() throws Exception {
        ServiceReference<InventoryPrinter> printer = context.getServiceReferences(
                        InventoryPrinter.class, "(" + InventoryPrinter.NAME + "=burnish)")
                .iterator()
                .next();
        assertTrue(Arrays.stream(printer.getUsingBundles())
                .map(Bundle::getSymbolicName)
                .anyMatch("org.apache.felix.inventory"::equals));
        StringWriter printed = new StringWriter();
        context.getService(printer).print(new PrintWriter(printed, true), Format.TEXT, false);
        assertTrue(printed.toString(), printed.toString().contains("'" + drive.address() + "'"));
    }

    @Test
    public void metersOfARegistryThatComesCountWhatIsBurntAndAreGoneWithTheBundle() throws Exception {
        MeterRegistry registry = new SimpleMeterRegistry();
        context.registerService(MeterRegistry.class, registry, null);
        Bundle bundle = Arrays.stream(context.getBundles())
                .filter(each -> each.getSymbolicName().equals("org.burnish.micrometer"))
                .findFirst()
                .orElseThrow();
        burn();
        assertEquals(
                1,
                registry.get("burnish.recordings")
                        .tag("outcome", "completed")
                        .counter()
                        .count(),
                0);
        assertTrue(registry.get("burnish.recorded").counter().count() > 0);
        bundle.stop();
        assertEquals(List.of(), registry.getMeters());
        bundle.start();
    }
}
