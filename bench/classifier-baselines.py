"""Baselines of bench/classifier.ts that Debian packages bring: python3-sklearn.

Reads JSON lines {text, label, fold} on stdin; every fold is predicted by a model of the others. Prints one JSON document
{engine: {"version", "trainSeconds", "margins": [...]}}, margins in the order of the lines. Seconds are CPU time of one fold.
"""

import json
import sys
import time

import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC


def engines():
    return {
        "scikit-learn TF-IDF char 1-3 + LinearSVC": LinearSVC(),
        "scikit-learn TF-IDF char 1-3 + LogisticRegression": LogisticRegression(C=10, max_iter=1000),
    }


def main():
    rows = [json.loads(line) for line in sys.stdin if line.strip()]
    folds = sorted({row["fold"] for row in rows})
    answer = {
        name: {"version": sklearn.__version__, "trainSeconds": 0.0, "margins": [0.0] * len(rows)} for name in engines()
    }
    for fold in folds:
        inside = [row for row in rows if row["fold"] != fold]
        outside = [place for place, row in enumerate(rows) if row["fold"] == fold]
        before = time.process_time()
        vectorizer = TfidfVectorizer(analyzer="char", ngram_range=(1, 3), min_df=2, sublinear_tf=True)
        matrix = vectorizer.fit_transform(row["text"] for row in inside)
        shared = time.process_time() - before
        held = vectorizer.transform(rows[place]["text"] for place in outside)
        for name, engine in engines().items():
            before = time.process_time()
            engine.fit(matrix, [row["label"] for row in inside])
            spent = time.process_time() - before + shared
            answer[name]["trainSeconds"] += spent / len(folds)
            for place, margin in zip(outside, engine.decision_function(held)):
                answer[name]["margins"][place] = float(margin)
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
