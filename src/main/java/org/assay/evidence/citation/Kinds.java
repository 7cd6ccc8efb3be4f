package org.assay.evidence.citation;

import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceKind;

/** Our kinds of source beside CSL's, BibTeX's and RIS's types. */
final class Kinds {

    private Kinds() {}

    static String csl(SourceEntry source) {
        boolean within = source.imprint().container() != null;
        return switch (source.kind()) {
            case ARTICLE -> "article-newspaper";
            case STUDY -> within ? "article-journal" : "report";
            case REPORT -> "report";
            case DATASET -> "dataset";
            case DOCUMENT, OTHER -> "document";
            case BOOK -> within ? "chapter" : "book";
            case LAW -> "legislation";
            case SPEECH -> "speech";
            case INTERVIEW -> "interview";
            case SOCIAL_POST -> "post";
            case IMAGE -> "graphic";
            case VIDEO -> "motion_picture";
            case AUDIO -> "broadcast";
            case PERSON -> "personal_communication";
            case WEBSITE -> "webpage";
        };
    }

    static SourceKind ofCsl(String type) {
        return switch (type) {
            case "article-newspaper", "article-magazine", "article", "review", "review-book" -> SourceKind.ARTICLE;
            case "article-journal", "paper-conference", "thesis" -> SourceKind.STUDY;
            case "report" -> SourceKind.REPORT;
            case "dataset" -> SourceKind.DATASET;
            case "book", "chapter", "entry", "entry-dictionary", "entry-encyclopedia", "classic" -> SourceKind.BOOK;
            case "legislation", "bill", "legal_case", "regulation", "treaty" -> SourceKind.LAW;
            case "speech", "hearing" -> SourceKind.SPEECH;
            case "interview" -> SourceKind.INTERVIEW;
            case "post" -> SourceKind.SOCIAL_POST;
            case "post-weblog", "webpage" -> SourceKind.WEBSITE;
            case "graphic", "figure", "map" -> SourceKind.IMAGE;
            case "motion_picture" -> SourceKind.VIDEO;
            case "broadcast", "song" -> SourceKind.AUDIO;
            case "personal_communication" -> SourceKind.PERSON;
            case "document", "manuscript", "pamphlet", "standard", "patent" -> SourceKind.DOCUMENT;
            default -> SourceKind.OTHER;
        };
    }

    static String bibtex(SourceEntry source) {
        boolean within = source.imprint().container() != null;
        return switch (source.kind()) {
            case ARTICLE -> "article";
            case STUDY -> within ? "article" : "techreport";
            case REPORT -> "techreport";
            case BOOK -> within ? "incollection" : "book";
            case WEBSITE, SOCIAL_POST -> "online";
            case DATASET -> "dataset";
            default -> "misc";
        };
    }

    static SourceKind ofBibtex(String type, boolean scholarly) {
        return switch (type) {
            case "article", "periodical", "suppperiodical" -> scholarly ? SourceKind.STUDY : SourceKind.ARTICLE;
            case "book", "inbook", "incollection", "booklet", "collection", "mvbook", "bookinbook", "reference", "inreference" -> SourceKind.BOOK;
            case "techreport", "report", "manual" -> SourceKind.REPORT;
            case "phdthesis", "mastersthesis", "thesis", "inproceedings", "conference", "proceedings" -> SourceKind.STUDY;
            case "online", "electronic", "www", "webpage" -> SourceKind.WEBSITE;
            case "dataset" -> SourceKind.DATASET;
            case "legislation", "jurisdiction", "legal" -> SourceKind.LAW;
            case "movie", "video" -> SourceKind.VIDEO;
            case "audio", "music" -> SourceKind.AUDIO;
            case "image", "artwork" -> SourceKind.IMAGE;
            case "letter", "personal" -> SourceKind.PERSON;
            case "unpublished" -> SourceKind.DOCUMENT;
            default -> SourceKind.OTHER;
        };
    }

    static String ris(SourceEntry source) {
        boolean within = source.imprint().container() != null;
        return switch (source.kind()) {
            case ARTICLE -> "NEWS";
            case STUDY -> within ? "JOUR" : "RPRT";
            case REPORT -> "RPRT";
            case DATASET -> "DATA";
            case BOOK -> within ? "CHAP" : "BOOK";
            case LAW -> "STAT";
            case SPEECH -> "HEAR";
            case INTERVIEW, PERSON -> "PCOMM";
            case SOCIAL_POST -> "BLOG";
            case WEBSITE -> "ELEC";
            case IMAGE -> "ART";
            case VIDEO -> "VIDEO";
            case AUDIO -> "SOUND";
            case DOCUMENT, OTHER -> "GEN";
        };
    }

    static SourceKind ofRis(String type) {
        return switch (type) {
            case "NEWS", "MGZN" -> SourceKind.ARTICLE;
            case "JOUR", "JFULL", "EJOUR", "CONF", "CPAPER", "THES", "ABST", "INPR" -> SourceKind.STUDY;
            case "RPRT", "GOVDOC" -> SourceKind.REPORT;
            case "DATA", "AGGR", "DBASE" -> SourceKind.DATASET;
            case "BOOK", "CHAP", "EBOOK", "ECHAP", "EDBOOK", "ENCYC", "DICT", "SER" -> SourceKind.BOOK;
            case "STAT", "BILL", "CASE", "LEGAL" -> SourceKind.LAW;
            case "HEAR" -> SourceKind.SPEECH;
            case "PCOMM" -> SourceKind.PERSON;
            case "BLOG" -> SourceKind.SOCIAL_POST;
            case "ELEC", "WEB" -> SourceKind.WEBSITE;
            case "ART", "FIGURE", "MAP", "SLIDE" -> SourceKind.IMAGE;
            case "VIDEO", "MPCT", "ADVS" -> SourceKind.VIDEO;
            case "SOUND", "MUSIC" -> SourceKind.AUDIO;
            case "MANSCPT", "PAMP", "UNPB", "UNPD", "PAT", "STAND" -> SourceKind.DOCUMENT;
            default -> SourceKind.OTHER;
        };
    }
}
