/**
 * One recording, from its request to its outcome.
 *
 * <p>{@code RecorderService} gives the request to a {@code Planner}, which lays the session out and asks each drive
 * whether it takes it: the result is a {@code SessionPlan}. A {@code RunningRecording} runs it through a {@code Pipeline}, which
 * moves direct buffers of one {@code Ring} past these stages, each with a thread of its own:
 *
 * <pre>
 *   source files, blocks of the layout
 *        |
 *   Cutter                      cuts the segments of the layout into pieces that fill slots of the ring
 *        |
 *   ReaderStage  (2 to 4)       claims a slot, reads the files of its pieces, publishes it;
 *        |                      slots become full in any order, and are passed on in their sequence
 *        +------------------------------+
 *        |                              |
 *   FileDigestStage             SessionDigestStage     side by side; the blocks that hold the checksums of the files
 *        |                              |              wait for the file digests, and are made in the slot
 *        +------------- waits ----------+
 *                                       |
 *   WriterStage  (one a drive)          +------->      WRITE commands from the slot itself, no copy
 *        |
 *   the head of the image       on overwritable media, when all else is on the medium: it makes the session valid
 * </pre>
 *
 * <p>Each stage that consumes has a {@code Ring.Cursor}. A slot is claimed again when the last cursor has passed it, so a
 * slow drive stops the readers; memory is the ring plus the tree. When a stage ends early, the ring stops, and all others
 * end at their next slot. A {@code WriterStage} that fails leaves the ring, and the other drives go on.
 */
@NullMarked
package org.burnish.recorder.internal.pipeline;

import org.jspecify.annotations.NullMarked;
