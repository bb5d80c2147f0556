package org.burnish.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    private static final byte[] TEXT = "a manifest".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void pairIsMadeOnce() throws Exception {
        SigningKey first = SigningKey.in(folder.resolve("station/keys"));
        SigningKey again = SigningKey.in(folder.resolve("station/keys"));

        assertThat(again.fingerprint()).isEqualTo(first.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(again.verifies(TEXT, first.sign(TEXT))).isTrue();
        assertThat(again.verifies("another".getBytes(StandardCharsets.US_ASCII), first.sign(TEXT)))
                .isFalse();
        assertThat(first.sign(TEXT)).hasSize(SigningKey.SIGNATURE_BYTES);
        assertThat(first.publicPem()).hasSize(113);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("station/keys/private.pem"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("station")).isDirectoryNotContaining("glob:**/new-keys-*");
    }

    @Test
    void pairIsOneWhoeverMakesIt() {
        List<String> found = IntStream.range(0, 8)
                .parallel()
                .mapToObj(any -> {
                    try {
                        return SigningKey.in(folder.resolve("keys")).fingerprint();
                    } catch (Exception e) {
                        return e.toString();
                    }
                })
                .distinct()
                .toList();
        assertThat(found).hasSize(1).first().asString().matches("[0-9a-f]{64}");
    }

    @Test
    void keyThatOthersMayReadIsRefused() throws Exception {
        SigningKey.in(folder.resolve("keys"));
        Files.setPosixFilePermissions(folder.resolve("keys/private.pem"), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> SigningKey.in(folder.resolve("keys")))
                .hasMessageContaining("others than its owner")
                .hasMessageContaining("rw-r-----");
    }

    @Test
    void keysThatAreNoPairAreRefused() throws Exception {
        SigningKey.in(folder.resolve("keys"));
        SigningKey.in(folder.resolve("other"));
        Files.copy(
                folder.resolve("other/public.pem"),
                folder.resolve("keys/public.pem"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> SigningKey.in(folder.resolve("keys")))
                .hasMessageContaining("is not that of the private");
    }

    @Test
    void damagedAndMissingKeysAreRefused() throws Exception {
        SigningKey.in(folder.resolve("keys"));
        Files.writeString(
                folder.resolve("keys/public.pem"), "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----");
        assertThatThrownBy(() -> SigningKey.in(folder.resolve("keys"))).hasMessageContaining("not keys of Ed25519");
        Files.writeString(folder.resolve("keys/public.pem"), "nothing");
        assertThatThrownBy(() -> SigningKey.in(folder.resolve("keys"))).hasMessageContaining("is no key");
        Files.delete(folder.resolve("keys/public.pem"));
        assertThatThrownBy(() -> SigningKey.in(folder.resolve("keys"))).hasMessageContaining("is missing");
    }

    @Test
    void folderWithOtherFilesIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/other"), "x");
        assertThatThrownBy(() -> SigningKey.in(folder.resolve("keys"))).hasMessageContaining("there are other files");
    }
}
