package org.burnish.operations;

import org.burnish.image.MediumContent;
import org.burnish.media.RefusedException;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingListener;
import org.burnish.recorder.RecordingRequest;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Receives what happens in an operation, in the words of the caller's own front end. Called by the operation's threads, one
 * at a time; must return quickly.
 */
@ConsumerType
public interface OperationListener extends RecordingListener {

    /** Ignores all. */
    OperationListener NONE = new OperationListener() {};

    /** It does something else from now on, or is further. */
    default void progress(OperationProgress progress) {}

    /** All drives of the order are open: nobody else can open them until the operation ends. */
    default void opened() {}

    /** The image was chosen that is loaded, or that is not grown for the reason that the choice has. */
    default void chosen(ImageChoice choice) {}

    /** No image is on the medium whose blocks are copied. */
    default void noImage(Drive drive, MediumContent content) {}

    /** All sources are in the tree. */
    default void added(long nodes) {}

    /** The medium is closed, since it takes no session that more could follow. */
    default void closing(RefusedException reason) {}

    /** This is requested of the recorder next. */
    default void requesting(RecordingRequest request) {}

    /** Recording begins: the media take what was requested. */
    default void recording() {}
}
