package org.burnish.xorriso.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.options.Options;
import org.burnish.recorder.Drive;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.VerbatimImage;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What the commands of one run work on: drives, the image tree with its pending changes, settings, messages. */
@ProviderType
public interface Session {

    /** Which drives a command means. */
    enum Role {
        /** The drive where the image comes from. */
        INDEV,
        /** The drive where the image goes to. */
        OUTDEV,
        /** Both in one. */
        DEV;

        /** The command that acquires a drive for this, such as {@code -indev}. */
        public String command() {
            return "-" + name().toLowerCase(Locale.ROOT);
        }
    }

    Console console();

    Settings settings();

    /**
     * Opens a drive, reports about its medium, and loads the image of its newest session if it is opened for input.
     *
     * @param address as the user wrote it; empty to give the drive up
     * @throws ProblemException when changes are pending or there is no such drive
     */
    void acquire(Role role, String address) throws ProblemException, IOException;

    /**
     * The image goes into an output that is no drive, as one of its own. Nothing is opened before it is written.
     *
     * @throws ProblemException when the output is where the loaded image is
     */
    void produce(ImageOutput output) throws ProblemException;

    /** Whether there is a tree: a drive was acquired, or an output. */
    boolean hasTree();

    /** Lets a drive and the image loaded from it go. */
    void release(Role role);

    Optional<Drive> indev();

    Optional<Drive> outdev();

    /**
     * The drive that blanking, formatting and other work on the medium means.
     *
     * @param command for the message when there is none, such as {@code -blank}
     */
    Drive outdev(String command) throws ProblemException;

    /** What drive this is at the moment: {@code DEV} when it is both. */
    Role roleOf(Drive drive);

    /** The image tree. */
    ImageTree tree() throws ProblemException;

    /** The image that was loaded from the input drive. */
    Optional<LoadedImage> loaded();

    /** Whether the tree has changes that are not written. */
    boolean changesPending();

    /**
     * How many blocks the next commit would write, padding included; 0 where no changes are pending.
     *
     * @throws org.burnish.media.RefusedException when the medium can't take them
     */
    long pendingBlocks() throws ProblemException, IOException;

    /** The tree was changed. */
    void changed();

    /** Whatever was changed or not: whether there is something to write from now on, until the tree is changed the next time. */
    void pending(boolean pending);

    /** Chooses an option of what describes the image; a tree that there is has changed by that. */
    default void choose(String option, String text) {
        settings().set(option, text);
        if (hasTree()) {
            changed();
        }
    }

    /** Looks at the medium anew, reports about it, and loads its image anew where it is the input drive's. */
    void reassess(Drive drive) throws ProblemException, IOException;

    /**
     * Performs commands in place of the one that asks for it. What they meet is judged as if it had met that one; one that ends the run
     * or is too bad for it to go on is the last.
     *
     * @param words commands with their arguments
     */
    void perform(List<String> words);

    /** Writes pending changes; without any it only says so. */
    void commit() throws ProblemException, IOException;

    /** Writes pending changes; the drives stay as they are, and no image is loaded. */
    void write() throws ProblemException, IOException;

    /**
     * Records an image that exists already on the output drive, as it is, reports about it, and looks at the medium anew. The
     * settings for writing hold; changes of a tree may not be pending.
     *
     * @param more options of the recording, beside the settings
     */
    void burnImage(VerbatimImage image, Options more) throws ProblemException, IOException;

    /** What the user of this run types, or sends through a pipe. */
    InputStream input();

    /** Other streams in place of those of the run, until it is closed; that closes none of them. */
    interface Redirection extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Reads lines of the user from, and prints to, other streams.
     *
     * @param in null for the present one
     * @param results null for the present one
     * @param messages null for the present one
     */
    Redirection redirect(@Nullable InputStream in, @Nullable OutputStream results, @Nullable OutputStream messages);

    /** Performs lines of the user until their end, or until the dialog is turned off; returns whether the run may go on. */
    boolean dialog();

    /** Whether a command ended the run. */
    boolean ended();

    /** Throws pending changes away and loads the image anew. */
    void rollback() throws ProblemException, IOException;

    /**
     * Ends the run after this command.
     *
     * @param commit whether pending changes are written now; else they are lost
     */
    void end(boolean commit) throws ProblemException, IOException;
}
