package org.burnish.jfr.internal;

import java.util.ArrayList;
import java.util.List;
import jdk.jfr.AnnotationElement;
import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.EventFactory;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.ValueDescriptor;

/**
 * The kinds of events. The recorder makes their classes: it changes the code of events to calls of its own packages, which the class
 * loader of a bundle does not see.
 */
enum EventKind {
    /** Fields: drive, command, operation code, bytes, failure. */
    COMMAND(
            "ScsiCommand",
            "SCSI command",
            text("drive", "Drive"),
            text("command", "Command"),
            new ValueDescriptor(int.class, "operationCode", label("Operation code")),
            number("bytes", "Bytes"),
            text("failure", "Failure")),
    /** Fields: drive, recording, phase. */
    RECORDING_PHASE(
            "RecordingPhase",
            "Recording phase",
            text("drive", "Drive"),
            number("recording", "Recording"),
            text("phase", "Phase")),
    /** Fields: drives, operation, kind, phase. */
    OPERATION_PHASE(
            "OperationPhase",
            "Operation phase",
            text("drives", "Drives"),
            number("operation", "Operation"),
            text("kind", "Kind"),
            text("phase", "Phase")),
    /** Fields: drives, operation, kind, state. */
    OPERATION(
            "Operation",
            "Operation",
            text("drives", "Drives"),
            number("operation", "Operation"),
            text("kind", "Kind"),
            text("state", "State"));

    private final EventFactory factory;

    EventKind(String name, String label, ValueDescriptor... fields) {
        List<AnnotationElement> annotations = new ArrayList<>(label(label));
        annotations.add(new AnnotationElement(Name.class, "org.burnish." + name));
        annotations.add(new AnnotationElement(Category.class, new String[] {"Burnish"}));
        annotations.add(new AnnotationElement(StackTrace.class, false));
        factory = EventFactory.create(annotations, List.of(fields));
    }

    private static ValueDescriptor text(String name, String label) {
        return new ValueDescriptor(String.class, name, label(label));
    }

    private static ValueDescriptor number(String name, String label) {
        return new ValueDescriptor(long.class, name, label(label));
    }

    private static List<AnnotationElement> label(String label) {
        return List.of(new AnnotationElement(Label.class, label));
    }

    /** An event that begins now, with the first of its fields. */
    Event begin(Object... fields) {
        Event event = factory.newEvent();
        event.begin();
        for (int i = 0; i < fields.length; i++) {
            event.set(i, fields[i]);
        }
        return event;
    }
}
