package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.archive.PdiReport;
import org.burnish.archive.testing.Bench;
import org.burnish.options.fact.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Media for healthcare whose directories dcmtk made. */
class PdiMediaTest {

    @TempDir
    Path folder;

    private void dicom(Path file, String patient, String study, int number) throws IOException {
        Path dump = folder.resolve("dump");
        Files.writeString(dump, """
                (0008,0005) CS [ISO_IR 192]
                (0008,0016) UI =SecondaryCaptureImageStorage
                (0008,0018) UI [1.2.3.%3$s.%4$d]
                (0008,0020) DA [2026120%3$s]
                (0008,0030) TM [101500]
                (0008,0050) SH []
                (0008,0060) CS [OT]
                (0008,1030) LO [Study %3$s]
                (0010,0010) PN [%1$s]
                (0010,0020) LO [%2$s]
                (0020,000d) UI [1.2.3.%3$s]
                (0020,000e) UI [1.2.3.%3$s.6]
                (0020,0010) SH [%3$s]
                (0020,0011) IS [1]
                (0020,0013) IS [%4$d]
                (0028,0002) US 1
                (0028,0004) CS [MONOCHROME2]
                (0028,0010) US 2
                (0028,0011) US 2
                (0028,0100) US 8
                (0028,0101) US 8
                (0028,0102) US 7
                (0028,0103) US 0
                (7fe0,0010) OB 00\\01\\02\\03
                """.formatted(patient, "ID" + patient.length(), study, number));
        Files.createDirectories(file.getParent());
        Run run = Run.of(folder, "dump2dcm", "+te", dump.toString(), file.toString());
        assertThat(run.exit()).as(run.toString()).isZero();
    }

    @Test
    @Peer({"dump2dcm", "dcmmkdir"})
    void directoryThatDcmtkMadeIsReadAndCompared() throws Exception {
        Path medium = Files.createDirectory(folder.resolve("medium"));
        dicom(medium.resolve("IMAGES/IM1"), "Doe^Jane", "1", 1);
        dicom(medium.resolve("IMAGES/IM2"), "Doe^Jane", "1", 2);
        dicom(medium.resolve("IMAGES/IM3"), "Doe^Jane", "2", 3);
        dicom(medium.resolve("MORE/IM4"), "Grün^Änne", "3", 4);
        Run run = Run.of(medium, "dcmmkdir", "+r", "+id", ".", "+F", "BURNISH");
        assertThat(run.exit()).as(run.toString()).isZero();
        Files.writeString(medium.resolve("README.TXT"), "who made it");

        PdiReport report = Bench.pdi().check(medium).orElseThrow();

        assertThat(report.faults()).isEmpty();
        assertThat(report.fileSetId()).isEqualTo("BURNISH");
        assertThat(report.label())
                .containsExactlyInAnyOrder(
                        "Doe, Jane  ID ID8",
                        "  2026-12-01  Study 1",
                        "  2026-12-02  Study 2",
                        "Grün, Änne  ID ID9",
                        "  2026-12-03  Study 3");

        Files.move(medium.resolve("MORE/IM4"), medium.resolve("MORE/IM5"));
        assertThat(Bench.pdi().check(medium).orElseThrow().faults())
                .extracting(Fact::code)
                .containsExactlyInAnyOrder("pdi.missing", "pdi.unreferenced");
    }
}
