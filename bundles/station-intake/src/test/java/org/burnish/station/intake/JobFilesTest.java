package org.burnish.station.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.burnish.station.JobRequest;
import org.burnish.station.JobRequest.Source;
import org.burnish.station.JobRequest.Verify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobFilesTest {

    private static final Path FOLDER = Path.of("/inbox");

    @Test
    void jsonHasWhatRestTakes() {
        JobRequest job = new JsonJob().request("""
                {"sources": [{"disk": "/data/photos"}, {"disk": "notes", "image": "/2026/notes"}], "label": "PHOTOS",
                 "medium": "bd-r", "copies": 2, "verify": "other", "priority": 5, "deadline": "2027-01-31T12:00:00Z",
                 "options": {"write.speed": "4"}}""", FOLDER, "joe");
        assertThat(job.sources())
                .containsExactly(new Source("/data/photos", ""), new Source("/inbox/notes", "/2026/notes"));
        assertThat(job.copies()).isEqualTo(2);
        assertThat(job.verify()).isEqualTo(Verify.OTHER);
        assertThat(job.options()).containsEntry("write.speed", "4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"sources\": []}",
                "{\"sources\": 3}",
                "{\"sources\": [{\"image\": \"/x\"}]}",
                "{}",
                "{\"sources\": [{\"disk\": \"/x\"}], \"copys\": 2}",
                "{\"sources\": [{\"disk\": \"/x\"}], \"copies\": 0}",
                "{\"sources\": [{\"disk\": \"/x\"}], \"verify\": \"maybe\"}",
                "{\"sources\": [{\"disk\": \"/x\"}], \"deadline\": \"soon\"}"
            })
    void jsonThatIsNoJobIsRefused(String text) {
        assertThatThrownBy(() -> new JsonJob().request(text, FOLDER, "joe"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void requestOfPtBurnIsUnderstood() {
        JobRequest job = new PublisherJob().request("""
                JobID = Study 17
                ClientID = PACS
                Importance = 4
                DiscType = 1
                Data = /pacs/out/17, \\IMAGES
                Data = readme.txt
                VolumeName = STUDY17
                Copies = 3
                VerifyDisc = YES
                CloseDisc = YES
                """, FOLDER, "joe");
        assertThat(job.sources())
                .containsExactly(new Source("/pacs/out/17", "/IMAGES"), new Source("/inbox/readme.txt", ""));
        assertThat(job.medium()).isEqualTo("dvd-r");
        assertThat(job.label()).isEqualTo("STUDY17");
        assertThat(job.copies()).isEqualTo(3);
        assertThat(job.priority()).isEqualTo(4);
    }

    @Test
    void jobOfTdBridgeIsUnderstood() {
        JobRequest job = new PublisherJob().request("""
                JOB_ID=0001
                PUBLISHER=PP-100II
                COPIES=1
                DISC_TYPE=BD
                DATA=/data/a
                VOLUME_LABEL=BACKUP
                COMPARE=NO
                """, FOLDER, "joe");
        assertThat(job.medium()).isEqualTo("bd-r");
        assertThat(job.verify()).isEqualTo(Verify.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copies = 1",
                "Data /x",
                "Data = /x\nCopies = many",
                "Data = /x\nColour = red",
                "Data = /x\nDiscType = 77"
            })
    void publisherFileThatIsNoJobIsRefused(String text) {
        assertThatThrownBy(() -> new PublisherJob().request(text, FOLDER, "joe"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTellWhatBecameOfFiles() {
        assertThat(new JsonJob().name("a.json", JobFile.State.DONE)).isEqualTo("a.json.done");
        assertThat(new PublisherJob().name("a.JRQ", JobFile.State.TAKEN)).isEqualTo("a.INP");
        assertThat(new PublisherJob().name("a.JRQ", JobFile.State.FAILED)).isEqualTo("a.ERR");
    }
}
