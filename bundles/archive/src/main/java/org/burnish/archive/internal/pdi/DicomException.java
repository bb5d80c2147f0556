package org.burnish.archive.internal.pdi;

/** Bytes that are not what DICOM says. */
final class DicomException extends Exception {

    private static final long serialVersionUID = 1L;

    DicomException(String message) {
        super(message);
    }
}
