package org.burnish.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.media.RefusedException;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.PreparationWatcher.Kind;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.RecordingWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;

class AuditLogTest {

    @TempDir
    Path folder;

    private final Map<String, String> properties = new HashMap<>();
    private AuditLog log;

    private AuditLog log(Map<String, Object> values) {
        BundleContext context = (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (self, method, words) -> properties.get(words[0]));
        log = new AuditLog(context, values);
        return log;
    }

    private AuditLog toFile() {
        return log(Map.of("file", folder.resolve("log").toString()));
    }

    @AfterEach
    void close() {
        log.close();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("log"));
    }

    private static RecordingRequest request(Drive... drives) {
        return RecordingRequest.of(
                        List.of(drives), new ImageTree(new DirectoryNode("", new Attributes(040755, 0, 0, 0, 0, 0))))
                .with(ImageOptions.VOLUME_ID, "PHOTOS");
    }

    private static Recording recording() {
        return (Recording) Proxy.newProxyInstance(
                Recording.class.getClassLoader(), new Class<?>[] {Recording.class}, (self, method, words) -> null);
    }

    @Test
    void withoutAFileNothingIsAskedAndNothingIsLogged() {
        AuditLog off = log(Map.of());
        // a request without drives and options would fail here
        off.watch(1, null).ended(null);
        off.watch(Kind.BLANK, null).ended(Drive.Done.BLANKED);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void recordingHasALineAtItsBeginningAndOneAtItsEndForEachDrive() throws IOException {
        RecordingWatch watch =
                toFile().watch(1, request(Fakes.drive("emu:a", "com.example"), Fakes.drive("emu:b", null)));
        watch.running(recording());
        assertThat(lines()).hasSize(2);
        watch.digested("MD5", new byte[] {1, (byte) 0xAB});
        watch.ended(new Outcome(
                Outcome.State.FAILED,
                0,
                100,
                150,
                0,
                List.of(new Outcome.DriveFailure(1, "writing", false, new IOException("it broke")))));
        List<String> lines = lines();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .startsWith("{\"time\":\"20")
                .contains("\"event\":\"begin\"", "\"program\":\"com.example\"", "\"drive\":\"emu:a\"")
                .contains("\"what\":\"record\"", "\"volume\":\"PHOTOS\"")
                .contains("\"medium\":{\"name\":\"DVD+R\",\"state\":\"blank\",\"id\":\"MCC/004\"}");
        assertThat(lines.get(1)).contains("\"drive\":\"emu:b\"").doesNotContain("program");
        assertThat(lines.get(2))
                .contains(
                        "\"drive\":\"emu:a\"",
                        "\"event\":\"end\"",
                        "\"outcome\":\"completed\",\"start\":0,\"blocks\":150")
                .contains("\"digest\":\"MD5:01ab\"");
        assertThat(lines.get(3))
                .contains("\"drive\":\"emu:b\"", "\"outcome\":\"failed\"", "\"reason\":\"it broke\"")
                .doesNotContain("digest");
    }

    @Test
    void refusedRecordingAndCancelledOneAreTold() throws IOException {
        AuditLog audit = toFile();
        audit.watch(1, request(Fakes.drive("emu:a", null))).refused(new IOException("it is closed"));
        audit.watch(2, request(Fakes.drive("emu:a", null)))
                .ended(new Outcome(Outcome.State.CANCELLED, 0, 100, 10, 0, List.of()));
        assertThat(lines().get(0)).contains("\"event\":\"refused\"", "\"reason\":\"it is closed\"");
        assertThat(lines().get(1)).contains("\"outcome\":\"cancelled\"").doesNotContain("digest", "blocks");
    }

    @Test
    void blankingIsLoggedAsItEnds() throws IOException {
        AuditLog audit = toFile();
        audit.watch(Kind.BLANK, Fakes.drive("emu:a", null)).ended(Drive.Done.BLANKED);
        audit.watch(Kind.FORMAT, Fakes.drive("emu:a", null)).failed(new IOException("it broke"));
        audit.watch(Kind.ACTIVATE, Fakes.drive("emu:a", null))
                .failed(new RefusedException(
                        Fact.of("cannot.x", "Cannot do it"), List.of(Fact.of("medium.closed", "it is closed"))));
        assertThat(lines()).hasSize(6);
        assertThat(lines().get(1)).contains("\"what\":\"blank\",\"outcome\":\"blanked\"");
        assertThat(lines().get(3)).contains("\"what\":\"format\",\"outcome\":\"failed\",\"reason\":\"it broke\"");
        assertThat(lines().get(5)).contains("\"event\":\"refused\"", "it is closed");
    }

    @Test
    void fileOfAPropertyIsUsedWhereNoneIsConfigured() throws IOException {
        properties.put(AuditLog.FILE, folder.resolve("log").toString());
        log(Map.of()).watch(Kind.BLANK, Fakes.drive("emu:a", null));
        assertThat(lines()).hasSize(1);
    }

    @Test
    void fileThatIsConfiguredLaterIsUsedFromThenOn() throws IOException {
        AuditLog audit = log(Map.of());
        audit.configure(Map.of("file", folder.resolve("log").toString(), "max.mib", "1"));
        audit.watch(Kind.BLANK, Fakes.drive("emu:a", null));
        assertThat(lines()).hasSize(1);
    }
}
