package org.burnish.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The pair of keys (Ed25519, RFC 8032) that says who made a disc. */
public final class SigningKey {

    /** How many bytes a signature has. */
    public static final int SIGNATURE_BYTES = 64;

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE_FILE = "private.pem";
    private static final String PUBLIC_FILE = "public.pem";
    private static final String PRIVATE_WORDS = "PRIVATE KEY";
    private static final String PUBLIC_WORDS = "PUBLIC KEY";
    private static final Set<PosixFilePermission> OWN =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final PrivateKey own;
    private final PublicKey shown;

    private SigningKey(PrivateKey own, PublicKey shown) {
        this.own = own;
        this.shown = shown;
    }

    /**
     * The pair that a folder keeps; it is made where there is none. The private key is in {@code private.pem} (PKCS #8), which
     * only its owner may read, the public one in {@code public.pem}.
     *
     * @param folder for the keys alone; is made where it is missing
     * @throws IOException when others may read the private key, or the files are not a pair of keys
     */
    public static SigningKey in(Path folder) throws IOException {
        if (Files.notExists(folder.resolve(PRIVATE_FILE), LinkOption.NOFOLLOW_LINKS)) {
            make(folder.toAbsolutePath());
        }
        return load(folder);
    }

    private static SigningKey load(Path folder) throws IOException {
        Path file = folder.resolve(PRIVATE_FILE);
        requirePrivate(file);
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            PrivateKey own = factory.generatePrivate(new PKCS8EncodedKeySpec(read(file, PRIVATE_WORDS)));
            PublicKey shown =
                    factory.generatePublic(new X509EncodedKeySpec(read(folder.resolve(PUBLIC_FILE), PUBLIC_WORDS)));
            SigningKey key = new SigningKey(own, shown);
            key.requirePair(folder);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "Cannot use the keys in '" + folder + "': they are not keys of " + ALGORITHM + ". "
                            + "Restore the files, or move them away, and new ones are made",
                    e);
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "Cannot use the keys in '" + folder + "': '" + e.getFile()
                            + "' is missing. Restore it, or move the other key away, and new ones are made",
                    e);
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return;
        }
        if (Files.isSymbolicLink(file)) {
            throw new IOException("Cannot use the key '" + file + "': it is a symbolic link. Put the key itself there");
        }
        Set<PosixFilePermission> permissions = view.readAttributes().permissions();
        if (!OWN.containsAll(permissions)) {
            throw new IOException("Cannot use the key '" + file + "': others than its owner may read or change it ("
                    + PosixFilePermissions.toString(permissions) + "), and could sign in its place. Take their rights"
                    + " away (mode 600), or move it away, and a new one is made");
        }
    }

    private void requirePair(Path folder) throws IOException {
        byte[] probe = {1, 2, 3};
        if (!verifies(probe, sign(probe))) {
            throw new IOException("Cannot use the keys in '" + folder + "': the public key is not that of the private"
                    + " one. Restore the files, or move them away, and new ones are made");
        }
    }

    /** Both come at once, by the name of their folder: of several processes, one makes the pair that all use. */
    private static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path made = Files.createTempDirectory(folder.resolveSibling(""), "new-keys-");
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Files.createFile(made.resolve(PRIVATE_FILE), own(made));
            write(
                    made.resolve(PRIVATE_FILE),
                    pem(PRIVATE_WORDS, pair.getPrivate().getEncoded()));
            write(made.resolve(PUBLIC_FILE), pem(PUBLIC_WORDS, pair.getPublic().getEncoded()));
            Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException e) {
            throw new IOException("This Java cannot make keys of " + ALGORITHM, e);
        } catch (FileSystemException taken) {
            if (Files.notExists(folder.resolve(PRIVATE_FILE))) {
                throw new IOException(
                        "Cannot make keys in '" + folder + "': there are other files, but no '" + PRIVATE_FILE
                                + "'. Restore it, or move the others away",
                        taken);
            }
        } finally {
            for (String name : List.of(PRIVATE_FILE, PUBLIC_FILE)) {
                Files.deleteIfExists(made.resolve(name));
            }
            Files.deleteIfExists(made);
        }
    }

    private static FileAttribute<?>[] own(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWN)}
                : new FileAttribute<?>[0];
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(
                file,
                text,
                StandardCharsets.US_ASCII,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.SYNC);
    }

    private static byte[] read(Path file, String words) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        String begin = "-----BEGIN " + words + "-----";
        String end = "-----END " + words + "-----";
        if (!text.startsWith(begin) || !text.endsWith(end)) {
            throw new IOException("'" + file + "' is no key: it does not begin with '" + begin + "'");
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(begin.length(), text.length() - end.length()));
        } catch (IllegalArgumentException noBase64) {
            throw new IOException("'" + file + "' is no key: it is damaged", noBase64);
        }
    }

    private static String pem(String words, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + words + "-----\n" + body + "\n-----END " + words + "-----\n";
    }

    /** The public key as PEM (SubjectPublicKeyInfo, RFC 8410), always of the same length. */
    public String publicPem() {
        return pem(PUBLIC_WORDS, shown.getEncoded());
    }

    /** The SHA-256 digest of the public key (SubjectPublicKeyInfo) in hexadecimal. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The signature of some bytes. */
    public byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(own);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key was tried when it was loaded", e);
        }
    }

    /** Whether a signature is that of these bytes. */
    public boolean verifies(byte[] bytes, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(shown);
            signature.update(bytes);
            return signature.verify(signed);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }
}
