package org.burnish.archive.internal.pdi;

import org.burnish.options.fact.Fact;

/** What can be wrong with a medium for healthcare. */
final class PdiFacts {

    private PdiFacts() {}

    static Fact notInRoot(String path) {
        return of("pdi.not-in-root", "the directory is '{path}', and has to be DICOMDIR in the root", path);
    }

    static Fact damaged(String why) {
        return Fact.of("pdi.directory", "DICOMDIR can't be read: {why}").with("why", why);
    }

    static Fact tooLarge(long most) {
        return Fact.of("pdi.directory-size", "DICOMDIR has more than {most} bytes")
                .with("most", most);
    }

    static Fact fileId(String path) {
        return of(
                "pdi.file-id",
                "the directory references '{path}': a file ID has at most 8 components of 1 to 8 characters, which are A-Z,"
                        + " 0-9 and _",
                path);
    }

    static Fact missing(String path) {
        return of("pdi.missing", "the directory references '{path}', which is not there", path);
    }

    static Fact wrongCase(String path, String there) {
        return of("pdi.case", "the directory references '{path}', but the file is called '{there}'", path)
                .with("there", there);
    }

    static Fact noDicom(String path) {
        return of("pdi.no-dicom", "the directory references '{path}', which is no DICOM file", path);
    }

    static Fact otherInstance(String path) {
        return of("pdi.other-instance", "'{path}' is another object than the directory says", path);
    }

    static Fact twice(String path) {
        return of("pdi.twice", "the directory references '{path}' more than once", path);
    }

    static Fact unreferenced(String path) {
        return of("pdi.unreferenced", "'{path}' is a DICOM file that the directory does not reference", path);
    }

    static Fact unreachable(int count) {
        return Fact.of("pdi.unreachable", "{count} records of the directory are in use, but nothing leads to them")
                .with("count", count);
    }

    static Fact noReadMe() {
        return Fact.of(
                "pdi.readme",
                "README.TXT is missing in the root: it says who made the medium, and how they can be reached");
    }

    static Fact noWebContent() {
        return Fact.of(
                "pdi.no-web-content", "there is no INDEX.HTM: nobody sees the images without a program for them");
    }

    static Fact noWebFolder() {
        return Fact.of("pdi.web-folder", "there is INDEX.HTM, but no folder IHE_PDI, which has what it shows");
    }

    static Fact reportedNames() {
        return Fact.of(
                "pdi.names",
                "names of the directory change their character set in the middle, and are shown as far as they can be read");
    }

    private static Fact of(String code, String form, String path) {
        return Fact.of(code, form).with("path", path);
    }
}
