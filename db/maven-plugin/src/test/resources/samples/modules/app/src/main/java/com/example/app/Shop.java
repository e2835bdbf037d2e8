package com.example.app;

public final class Shop {

    private final com.example.dao.OrderMapper orders;

    public Shop(com.example.dao.OrderMapper orders) {
        this.orders = orders;
    }
}
